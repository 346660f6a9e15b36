package dev.meshtrace.components;

import dev.meshtrace.model.MeshSpec;
import org.jspecify.annotations.Nullable;

/** What a {@link TracedMesh} is told. */
public final class TracedMeshArgs {
    private final MeshSpec spec;

    private TracedMeshArgs(Builder builder) {
        spec = Arguments.required("mesh", builder.spec);
    }

    public static Builder builder() {
        return new Builder();
    }

    MeshSpec spec() {
        return spec;
    }

    /** Builds {@link TracedMeshArgs}. */
    public static final class Builder {
        private @Nullable MeshSpec spec;

        private Builder() {}

        /** Required. The whole mesh. */
        public Builder mesh(MeshSpec value) {
            spec = value;
            return this;
        }

        /** Checks and builds.
         *
         * @throws com.pulumi.exceptions.RunException when no mesh was given */
        public TracedMeshArgs build() {
            return new TracedMeshArgs(this);
        }
    }
}
