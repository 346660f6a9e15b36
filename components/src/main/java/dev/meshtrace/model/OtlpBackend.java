package dev.meshtrace.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Any endpoint that takes OTLP: Grafana Tempo, an OpenTelemetry collector, a vendor's.
 *
 * @param service the endpoint's host inside the cluster, or of a declared ServiceEntry
 * @param port usually 4317 for gRPC and 4318 for HTTP
 * @param transport how spans are sent
 * @param query how Kiali reads them back; empty where it cannot
 */
public record OtlpBackend(String service, int port, Transport transport, Optional<KialiTracing> query)
        implements TraceBackend {
    /** How OTLP is carried. */
    public enum Transport {
        GRPC,
        HTTP
    }

    private static final String HTTP_PATH = "/v1/traces";
    private static final String HTTP_TIMEOUT = "5s";

    /** Checks the form.
     *
     * @throws InvalidValueException when the service is no host or the port no port */
    public OtlpBackend {
        KubernetesNames.dnsName("service", service);
        KubernetesNames.port("port", port);
    }

    @Override
    public String providerName() {
        return "otlp";
    }

    @Override
    public Map<String, Object> extensionProvider() {
        Map<String, Object> endpoint = transport == Transport.GRPC
                ? Map.of("service", service, "port", port)
                : Map.of("service", service, "port", port, "http", Map.of("path", HTTP_PATH, "timeout", HTTP_TIMEOUT));
        return Map.of("name", providerName(), "opentelemetry", endpoint);
    }

    @Override
    public List<String> headersToForward() {
        return TraceHeaders.W3C;
    }

    @Override
    public Optional<KialiTracing> kialiTracing() {
        return query;
    }
}
