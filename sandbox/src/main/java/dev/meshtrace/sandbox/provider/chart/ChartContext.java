package dev.meshtrace.sandbox.provider.chart;

import java.util.Optional;

/** What a chart needs to know of the provider that it is constructed for. */
public interface ChartContext {
    /** The namespace of objects and releases that name none. */
    String defaultNamespace();

    /** Whether the cluster keeps objects of a kind in namespaces; empty where it does not serve the kind. */
    Optional<Boolean> namespaced(String apiVersion, String kind);

    /** Shows a warning beside a resource. */
    void warn(String urn, String message);
}
