package dev.meshtrace.model;

import java.util.Map;

/** How the Pods of a namespace join the mesh: one way of four, because Istio's labels exclude each other. */
public sealed interface Injection {
    /** Sidecars of the default revision. */
    record Sidecar() implements Injection {}

    /** Sidecars of a named control plane revision or revision tag. */
    record Revision(String name) implements Injection {
        /** Checks the form.
         *
         * @throws InvalidValueException when the name is not a DNS label */
        public Revision {
            KubernetesNames.dnsLabel("revision", name);
        }
    }

    /** No sidecars: the node's ztunnel carries the traffic, and only waypoints make spans. */
    record Ambient() implements Injection {}

    /** Not in the mesh. */
    record None() implements Injection {}

    /** The labels that say so on the namespace. */
    default Map<String, String> labels() {
        if (this instanceof Sidecar) {
            return Map.of("istio-injection", "enabled");
        }
        if (this instanceof Revision revision) {
            return Map.of("istio.io/rev", revision.name());
        }
        if (this instanceof Ambient) {
            return Map.of("istio.io/dataplane-mode", "ambient");
        }
        return Map.of();
    }

    /** Whether istiod puts a proxy into each Pod, with an init container that needs {@code NET_ADMIN}. */
    default boolean injectsSidecars() {
        return this instanceof Sidecar || this instanceof Revision;
    }

    /** Whether a label decides how Pods join the mesh, so that nobody but an injection may set it. */
    static boolean isInjectionLabel(String key) {
        return key.equals("istio-injection") || key.equals("istio.io/rev") || key.equals("istio.io/dataplane-mode");
    }
}
