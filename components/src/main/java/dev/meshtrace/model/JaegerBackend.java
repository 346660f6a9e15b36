package dev.meshtrace.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Jaeger that the mesh brings itself.
 *
 * @param protocol how proxies send spans to it
 * @param spec the Jaeger
 */
public record JaegerBackend(Protocol protocol, JaegerSpec spec) implements TraceBackend {
    /** How proxies send spans. */
    public enum Protocol {
        OTLP,
        ZIPKIN
    }

    /** Jaeger's collector inside the cluster, by the Service name that Istio's demo profile expects. */
    public static final String COLLECTOR = "jaeger-collector." + IstioSpec.ROOT_NAMESPACE + ".svc.cluster.local";

    static final int OTLP_GRPC_PORT = 4317;
    static final int ZIPKIN_PORT = 9411;
    static final int QUERY_GRPC_PORT = 16685;

    @Override
    public String providerName() {
        return protocol == Protocol.OTLP ? "jaeger" : "jaeger-zipkin";
    }

    @Override
    public Map<String, Object> extensionProvider() {
        return switch (protocol) {
            case OTLP ->
                Map.of("name", providerName(), "opentelemetry", Map.of("service", COLLECTOR, "port", OTLP_GRPC_PORT));
            case ZIPKIN -> Map.of("name", providerName(), "zipkin", Map.of("service", COLLECTOR, "port", ZIPKIN_PORT));
        };
    }

    @Override
    public List<String> headersToForward() {
        return protocol == Protocol.OTLP ? TraceHeaders.W3C : TraceHeaders.B3;
    }

    @Override
    public Optional<KialiTracing> kialiTracing() {
        return Optional.of(new KialiTracing(
                "jaeger", true, "http://tracing." + IstioSpec.ROOT_NAMESPACE + ":" + QUERY_GRPC_PORT + "/jaeger"));
    }

    @Override
    public Optional<JaegerSpec> jaeger() {
        return Optional.of(spec);
    }
}
