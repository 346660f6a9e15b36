package dev.meshtrace.model;

import java.util.List;

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
}
