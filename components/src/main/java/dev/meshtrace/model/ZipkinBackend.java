package dev.meshtrace.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody's Zipkin. Kiali cannot read it.
 *
 * @param service the collector's host inside the cluster, for example {@code zipkin.observability.svc.cluster.local}
 * @param port usually 9411
 */
public record ZipkinBackend(String service, int port) implements TraceBackend {
    /** Checks the form.
     *
     * @throws InvalidValueException when the service is no host or the port no port */
    public ZipkinBackend {
        KubernetesNames.dnsName("service", service);
        KubernetesNames.port("port", port);
    }

    @Override
    public String providerName() {
        return "zipkin";
    }

    @Override
    public Map<String, Object> extensionProvider() {
        return Map.of("name", providerName(), "zipkin", Map.of("service", service, "port", port));
    }

    @Override
    public List<String> headersToForward() {
        return TraceHeaders.B3;
    }

    @Override
    public Optional<KialiTracing> kialiTracing() {
        return Optional.empty();
    }
}
