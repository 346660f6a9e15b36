package dev.meshtrace.model;

import java.util.List;
import java.util.Optional;

/**
 * The ingress gateway.
 *
 * @param namespace where its Pods run; its Telemetry is the one of this namespace
 * @param serviceType how it is reached from outside
 * @param hosts what it serves; none is a gateway without Gateway objects
 * @param tlsSecret the Secret with its certificate in the same namespace; none is plain HTTP
 */
public record IngressSpec(String namespace, ServiceType serviceType, List<HostSpec> hosts, Optional<String> tlsSecret) {
    /** Checks the form.
     *
     * @throws InvalidValueException when the namespace is no DNS label */
    public IngressSpec {
        KubernetesNames.dnsLabel("namespace", namespace);
        hosts = List.copyOf(hosts);
    }
}
