package dev.meshtrace.components;

import com.pulumi.resources.ProviderResource;
import dev.meshtrace.model.MeshSpec;
import org.jspecify.annotations.Nullable;

/** What a {@link TracedMesh} is told. */
public final class TracedMeshArgs {
    private final MeshSpec spec;
    private final @Nullable ProviderResource crdProvider;

    private TracedMeshArgs(Builder builder) {
        spec = Arguments.required("mesh", builder.spec);
        crdProvider = builder.crdProvider;
    }

    public static Builder builder() {
        return new Builder();
    }

    MeshSpec spec() {
        return spec;
    }

    /** What the control plane is told. */
    IstioControlPlaneArgs istio() {
        IstioControlPlaneArgs.Builder istio = IstioControlPlaneArgs.builder()
                .istio(spec.istio())
                .backends(spec.tracing().backend());
        return (crdProvider == null ? istio : istio.crdProvider(crdProvider)).build();
    }

    /** Builds {@link TracedMeshArgs}. */
    public static final class Builder {
        private @Nullable MeshSpec spec;
        private @Nullable ProviderResource crdProvider;

        private Builder() {}

        /** Required. The whole mesh. */
        public Builder mesh(MeshSpec value) {
            spec = value;
            return this;
        }

        /** Default: the component's. The provider of the chart with Istio's CRDs; see {@link KubernetesProvider}. */
        public Builder crdProvider(ProviderResource value) {
            crdProvider = value;
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
