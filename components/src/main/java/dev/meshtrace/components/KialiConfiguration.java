package dev.meshtrace.components;

import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.KialiSpec;
import dev.meshtrace.model.KialiTracing;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Kiali's configuration file. The key that signs logins is no part of it: Kiali reads that from a mounted Secret. */
final class KialiConfiguration {
    static final int PORT = 20001;
    static final int METRICS = 9090;

    /** Under which path the user interface is; {@code istioctl dashboard kiali} expects it. */
    static final String BASE_PATH = "/kiali";

    private KialiConfiguration() {}

    static Map<String, Object> of(KialiSpec kiali, Optional<KialiTracing> tracing, String prometheusUrl) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("auth", Map.of("strategy", kiali.access().name().toLowerCase(Locale.ROOT)));
        Map<String, Object> deployment = new LinkedHashMap<>();
        deployment.put("cluster_wide_access", true);
        deployment.put("instance_name", "kiali");
        deployment.put("namespace", IstioSpec.ROOT_NAMESPACE);
        deployment.put("view_only_mode", kiali.viewOnly());
        configuration.put("deployment", deployment);
        Map<String, Object> services = new LinkedHashMap<>();
        services.put("grafana", Map.of("enabled", false));
        services.put("istio", Map.of("root_namespace", IstioSpec.ROOT_NAMESPACE));
        services.put("prometheus", Map.of("url", prometheusUrl));
        services.put("tracing", tracing.map(KialiConfiguration::tracing).orElse(Map.of("enabled", false)));
        configuration.put("external_services", services);
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("port", PORT);
        server.put("web_root", BASE_PATH);
        server.put("observability", Map.of("metrics", Map.of("enabled", true, "port", METRICS)));
        configuration.put("server", server);
        return configuration;
    }

    private static Map<String, Object> tracing(KialiTracing tracing) {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("enabled", true);
        block.put("provider", tracing.provider());
        block.put("use_grpc", tracing.grpc());
        block.put("internal_url", tracing.internalUrl());
        return block;
    }
}
