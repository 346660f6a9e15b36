package dev.meshtrace.model;

import java.util.List;
import java.util.Map;

/**
 * A namespace of the mesh.
 *
 * @param name a DNS label
 * @param injection how its Pods join the mesh
 * @param podSecurity what the API server enforces on its Pods
 * @param sampling the share of the requests starting here that is traced
 * @param labels further labels of the namespace
 * @param tags tags on the spans of its proxies
 */
public record NamespaceSpec(
        String name,
        Injection injection,
        PodSecurity podSecurity,
        SamplingRate sampling,
        Map<String, String> labels,
        List<CustomTag> tags) {
    /** Checks the form.
     *
     * @throws InvalidValueException when the name is not a DNS label or the Pods could not start */
    public NamespaceSpec {
        KubernetesNames.dnsLabel("name", name);
        podSecurity.checkedFor(injection);
        labels = Map.copyOf(labels);
        tags = List.copyOf(tags);
    }
}
