package dev.meshtrace.components;

import dev.meshtrace.model.CustomTag;
import dev.meshtrace.model.KubernetesNames;
import dev.meshtrace.model.SamplingRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link NamespaceTelemetry} is told. */
public final class NamespaceTelemetryArgs {
    private final String namespace;
    private final String provider;
    private final SamplingRate sampling;
    private final List<CustomTag> tags;

    private NamespaceTelemetryArgs(Builder builder) {
        String given = Arguments.required("namespace", builder.namespace);
        namespace = Arguments.checked(() -> KubernetesNames.dnsLabel("namespace", given));
        provider = Arguments.required("provider", builder.provider);
        sampling = Arguments.required("sampling", builder.sampling);
        tags = List.copyOf(builder.tags);
    }

    public static Builder builder() {
        return new Builder();
    }

    String namespace() {
        return namespace;
    }

    String provider() {
        return provider;
    }

    SamplingRate sampling() {
        return sampling;
    }

    List<CustomTag> tags() {
        return tags;
    }

    /** Builds {@link NamespaceTelemetryArgs}. */
    public static final class Builder {
        private @Nullable String namespace;
        private @Nullable String provider;
        private @Nullable SamplingRate sampling;
        private List<CustomTag> tags = List.of();

        private Builder() {}

        /** Required. The namespace in which requests start; {@code istio-system} is the mesh's default. */
        public Builder namespace(String value) {
            namespace = value;
            return this;
        }

        /** Required. The extension provider's name, as the trace backend has it. */
        public Builder provider(String value) {
            provider = value;
            return this;
        }

        /** Required. The share of requests that is traced, 0 to 100 percent in steps of 0.01. */
        public Builder sampling(SamplingRate value) {
            sampling = value;
            return this;
        }

        /** Default: the mesh's. Tags on every span; given here, they take the place of all of the mesh's. */
        public Builder tags(List<CustomTag> value) {
            tags = value;
            return this;
        }

        /** Checks and builds.
         *
         * @throws com.pulumi.exceptions.RunException when one of the three is missing or the namespace is no DNS label */
        public NamespaceTelemetryArgs build() {
            return new NamespaceTelemetryArgs(this);
        }
    }
}
