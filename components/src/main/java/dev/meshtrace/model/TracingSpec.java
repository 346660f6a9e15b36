package dev.meshtrace.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tracing of the whole mesh.
 *
 * @param backend where spans go
 * @param sampling the mesh's default: what acts where a namespace declares nothing
 * @param tags tags on the spans of all proxies
 */
public record TracingSpec(TraceBackend backend, SamplingRate sampling, List<CustomTag> tags) {
    public TracingSpec {
        tags = List.copyOf(tags);
    }

    /**
     * The tags to write for a namespace: none where it has none of its own, because it inherits the mesh's then; otherwise
     * the mesh's and its own, because Istio lets a namespace's tags take the place of all of the mesh's.
     */
    public List<CustomTag> tagsOf(NamespaceSpec namespace) {
        if (namespace.tags().isEmpty()) {
            return List.of();
        }
        Map<String, CustomTag> byName = new LinkedHashMap<>();
        tags.forEach(tag -> byName.put(tag.name(), tag));
        namespace.tags().forEach(tag -> byName.put(tag.name(), tag));
        return List.copyOf(byName.values());
    }
}
