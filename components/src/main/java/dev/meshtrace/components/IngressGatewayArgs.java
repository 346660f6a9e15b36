package dev.meshtrace.components;

import dev.meshtrace.model.HostSpec;
import dev.meshtrace.model.IngressSpec;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.ServiceType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an {@link IngressGateway} is told. */
public final class IngressGatewayArgs {
    private final GatewayChart chart;
    private final IngressSpec ingress;

    private IngressGatewayArgs(Builder builder) {
        chart = GatewayChart.of(builder.istio);
        ingress = Arguments.checked(() -> new IngressSpec(
                builder.namespace, builder.serviceType, builder.hosts, Optional.ofNullable(builder.tlsSecret)));
        Set<String> seen = new HashSet<>();
        for (HostSpec host : ingress.hosts()) {
            if (!seen.add(host.host())) {
                throw Arguments.refused("hosts", "different from each other", '"' + host.host() + "\" twice");
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    GatewayChart chart() {
        return chart;
    }

    IngressSpec ingress() {
        return ingress;
    }

    /** Builds {@link IngressGatewayArgs}. */
    public static final class Builder {
        private IstioSpec istio = IstioControlPlaneArgs.builder().build().istio();
        private String namespace = IstioSpec.ROOT_NAMESPACE;
        private ServiceType serviceType = ServiceType.LOAD_BALANCER;
        private List<HostSpec> hosts = List.of();
        private @Nullable String tlsSecret;

        private Builder() {}

        /** Default: the defaults of {@link IstioControlPlaneArgs}. The control plane whose proxies these are. */
        public Builder istio(IstioSpec value) {
            istio = value;
            return this;
        }

        /** Default: namespace, Service and hosts as the other arguments say. All of a way in at once. */
        public Builder ingress(IngressSpec value) {
            namespace = value.namespace();
            serviceType = value.serviceType();
            hosts = value.hosts();
            tlsSecret = value.tlsSecret().orElse(null);
            return this;
        }

        /** Default: {@code istio-system}. The namespace of the gateway's Pods, which must be there. */
        public Builder namespace(String value) {
            namespace = value;
            return this;
        }

        /** Default: a load balancer. How the gateway is reached from outside. */
        public Builder serviceType(ServiceType value) {
            serviceType = value;
            return this;
        }

        /** Default: none, which makes a gateway without Gateway objects. What it serves; each host once. */
        public Builder hosts(HostSpec... value) {
            hosts = List.of(value);
            return this;
        }

        /** Default: none, which is plain HTTP. The Secret of the certificate, in the gateway's namespace. */
        public Builder tlsSecret(String value) {
            tlsSecret = value;
            return this;
        }

        /** Checks and builds.
         *
         * @throws com.pulumi.exceptions.RunException when the namespace is no DNS label or a host is given twice */
        public IngressGatewayArgs build() {
            return new IngressGatewayArgs(this);
        }
    }
}
