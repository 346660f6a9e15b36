package dev.meshtrace.components;

import dev.meshtrace.model.JaegerSpec;
import dev.meshtrace.model.JaegerSpec.Memory;
import dev.meshtrace.model.JaegerSpec.Persistent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jaeger's configuration file: an OpenTelemetry collector with Jaeger's storage and query extensions. */
final class JaegerConfiguration {
    static final int OTLP_GRPC = 4317;
    static final int OTLP_HTTP = 4318;
    static final int ZIPKIN = 9411;
    static final int QUERY_HTTP = 16686;
    static final int QUERY_GRPC = 16685;
    static final int HEALTH = 13133;
    static final int METRICS = 8888;

    /** Under which path the user interface and the query API are; {@code istioctl dashboard} and Kiali expect it. */
    static final String BASE_PATH = "/jaeger";

    /** Where the volume with the spans is mounted. */
    static final String DATA = "/badger";

    private static final String STORAGE = "spans";

    private JaegerConfiguration() {}

    static Map<String, Object> of(JaegerSpec jaeger) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("service", service());
        configuration.put("extensions", extensions(jaeger.storage()));
        configuration.put(
                "receivers",
                Map.of(
                        "otlp",
                        Map.of("protocols", Map.of("grpc", endpoint(OTLP_GRPC), "http", endpoint(OTLP_HTTP))),
                        "zipkin",
                        endpoint(ZIPKIN)));
        configuration.put("processors", Map.of("batch", Map.of()));
        configuration.put("exporters", Map.of("jaeger_storage_exporter", Map.of("trace_storage", STORAGE)));
        return configuration;
    }

    private static Map<String, Object> service() {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("extensions", List.of("jaeger_storage", "jaeger_query", "healthcheckv2"));
        service.put(
                "pipelines",
                Map.of(
                        "traces",
                        Map.of(
                                "receivers",
                                List.of("otlp", "zipkin"),
                                "processors",
                                List.of("batch"),
                                "exporters",
                                List.of("jaeger_storage_exporter"))));
        service.put(
                "telemetry",
                Map.of(
                        "metrics",
                        Map.of(
                                "level",
                                "detailed",
                                "readers",
                                List.of(Map.of(
                                        "pull",
                                        Map.of(
                                                "exporter",
                                                Map.of("prometheus", Map.of("host", "0.0.0.0", "port", METRICS))))))));
        return service;
    }

    private static Map<String, Object> extensions(JaegerSpec.Storage storage) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("jaeger_storage", Map.of("backends", Map.of(STORAGE, backend(storage))));
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("base_path", BASE_PATH);
        query.put("storage", Map.of("traces", STORAGE));
        query.put("http", endpoint(QUERY_HTTP));
        query.put("grpc", endpoint(QUERY_GRPC));
        extensions.put("jaeger_query", query);
        extensions.put("healthcheckv2", Map.of("use_v2", true, "http", endpoint(HEALTH)));
        return extensions;
    }

    private static Map<String, Object> backend(JaegerSpec.Storage storage) {
        if (storage instanceof Memory memory) {
            return Map.of("memory", Map.of("max_traces", memory.maxTraces()));
        }
        Persistent persistent = (Persistent) storage;
        Map<String, Object> badger = new LinkedHashMap<>();
        badger.put("ephemeral", false);
        badger.put("directories", Map.of("keys", DATA + "/keys", "values", DATA + "/values"));
        badger.put("ttl", Map.of("spans", persistent.retention().toHours() + "h"));
        return Map.of("badger", badger);
    }

    private static Map<String, Object> endpoint(int port) {
        return Map.of("endpoint", "0.0.0.0:" + port);
    }
}
