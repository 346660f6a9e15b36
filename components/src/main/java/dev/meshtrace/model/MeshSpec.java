package dev.meshtrace.model;

import java.util.List;
import java.util.Optional;

/**
 * A whole mesh with tracing, complete and checked: nothing in it is left to a default.
 *
 * @param environment where it runs
 * @param istio the control plane
 * @param tracing where spans go and how many
 * @param namespaces the mesh's own, sorted by name
 * @param ingress the way in
 * @param egress the namespace of the egress gateway; none is no egress gateway
 * @param kiali the console; none is no Kiali
 * @param prometheus the metrics that Kiali reads; none is no Prometheus
 * @param mutualTls between proxies
 */
public record MeshSpec(
        Environment environment,
        IstioSpec istio,
        TracingSpec tracing,
        List<NamespaceSpec> namespaces,
        IngressSpec ingress,
        Optional<String> egress,
        Optional<KialiSpec> kiali,
        Optional<PrometheusSpec> prometheus,
        MutualTls mutualTls) {
    public MeshSpec {
        namespaces = List.copyOf(namespaces);
    }
}
