package dev.meshtrace.model;

import java.util.Map;
import java.util.Optional;

/**
 * Istio's control plane.
 *
 * @param profile the settings that Istio publishes under that name
 * @param version of the charts and images, for example {@code 1.31.1}
 * @param revision the control plane's revision; none is the default revision
 * @param hub the registry of the images
 * @param charts where the charts come from
 * @param values values of the chart {@code istiod}, merged last
 */
public record IstioSpec(
        Profile profile,
        String version,
        Optional<String> revision,
        String hub,
        ChartSource charts,
        Map<String, Object> values) {
    /** Istio's root namespace. */
    public static final String ROOT_NAMESPACE = "istio-system";

    /** The registry from which Istio's releases come. */
    public static final String RELEASE_HUB = "registry.istio.io/release";

    /** Which of Istio's published settings. */
    public enum Profile {
        /** Everything on, small requests, full sampling by default: for trying things out. */
        DEMO,
        /** Istio's defaults for production: resources, autoscaling, disruption budgets. */
        PRODUCTION
    }

    /** Checks the form.
     *
     * @throws InvalidValueException when the revision is not a DNS label */
    public IstioSpec {
        revision.ifPresent(name -> KubernetesNames.dnsLabel("revision", name));
        values = Map.copyOf(values);
    }
}
