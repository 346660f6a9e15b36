package dev.meshtrace.config;

import dev.meshtrace.config.written.EgressConfig;
import dev.meshtrace.config.written.MeshConfig;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.IstioSpec.Profile;
import java.util.Optional;

/** Where the gateways run: beside istiod as Istio's demo does, or apart from it as Istio advises for production. */
final class Gateways {
    private static final String INGRESS = "istio-ingress";
    private static final String EGRESS = "istio-egress";

    private Gateways() {}

    static String ingressNamespace(MeshConfig config) {
        return Optional.ofNullable(config.ingress())
                .flatMap(ingress -> ingress.namespace())
                .orElseGet(() -> isDemo(config) ? IstioSpec.ROOT_NAMESPACE : INGRESS);
    }

    /** The egress gateway's namespace; empty where there is none. */
    static Optional<String> egressNamespace(MeshConfig config) {
        boolean declared = config.egress().map(egress -> egress.enabled()).orElseGet(() -> isDemo(config));
        if (!declared) {
            return Optional.empty();
        }
        Optional<String> written = config.egress().flatMap(EgressConfig::namespace);
        return Optional.of(written.orElseGet(() -> isDemo(config) ? IstioSpec.ROOT_NAMESPACE : EGRESS));
    }

    private static boolean isDemo(MeshConfig config) {
        return config.istio() != null && config.istio().profile() == Profile.DEMO;
    }
}
