package dev.meshtrace.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where spans go. Istio's extension provider, the Telemetry that names it, Kiali's tracing block and the headers that
 * applications forward are all read from this one object, so that they cannot disagree.
 */
public sealed interface TraceBackend permits JaegerBackend, ZipkinBackend, OtlpBackend {
    /** The extension provider's name, which every Telemetry refers to. */
    String providerName();

    /** The provider as an item of {@code meshConfig.extensionProviders}. */
    Map<String, Object> extensionProvider();

    /**
     * The request headers that an application must copy from each call that it serves to each call that it makes.
     *
     * @see <a href="https://istio.io/latest/docs/tasks/observability/distributed-tracing/overview/">trace context
     *     propagation</a>
     */
    List<String> headersToForward();

    /** How Kiali reads the traces; empty where Kiali cannot read this backend. */
    Optional<KialiTracing> kialiTracing();

    /** The Jaeger that the mesh brings itself; empty where the backend is somebody else's. */
    default Optional<JaegerSpec> jaeger() {
        return Optional.empty();
    }
}
