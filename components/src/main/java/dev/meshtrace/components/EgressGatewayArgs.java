package dev.meshtrace.components;

import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.KubernetesNames;

/** What an {@link EgressGateway} is told. */
public final class EgressGatewayArgs {
    private final GatewayChart chart;
    private final String namespace;

    private EgressGatewayArgs(Builder builder) {
        chart = GatewayChart.of(builder.istio);
        namespace = Arguments.checked(() -> KubernetesNames.dnsLabel("namespace", builder.namespace));
    }

    public static Builder builder() {
        return new Builder();
    }

    GatewayChart chart() {
        return chart;
    }

    String namespace() {
        return namespace;
    }

    /** Builds {@link EgressGatewayArgs}. */
    public static final class Builder {
        private IstioSpec istio = IstioControlPlaneArgs.builder().build().istio();
        private String namespace = IstioSpec.ROOT_NAMESPACE;

        private Builder() {}

        /** Default: the defaults of {@link IstioControlPlaneArgs}. The control plane whose proxies these are. */
        public Builder istio(IstioSpec value) {
            istio = value;
            return this;
        }

        /** Default: {@code istio-system}. The namespace of the gateway's Pods, which must be there. */
        public Builder namespace(String value) {
            namespace = value;
            return this;
        }

        /** Checks and builds.
         *
         * @throws com.pulumi.exceptions.RunException when the namespace is no DNS label */
        public EgressGatewayArgs build() {
            return new EgressGatewayArgs(this);
        }
    }
}
