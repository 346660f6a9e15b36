package dev.meshtrace.components;

import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.IstioSpec.Profile;
import dev.meshtrace.model.TraceBackend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of the charts {@code base} and {@code istiod}. */
final class ControlPlaneValues {
    private static final String COLLECTOR = "opentelemetry-collector.observability.svc.cluster.local";

    /** The providers of Istio's demo profile. Helm replaces lists, so to add one is to name them all. */
    private static final List<Map<String, Object>> DEMO_PROVIDERS = List.of(
            Map.of("name", "otel", "envoyOtelAls", Map.of("service", COLLECTOR, "port", 4317)),
            Map.of(
                    "name",
                    "skywalking",
                    "skywalking",
                    Map.of("service", "tracing.istio-system.svc.cluster.local", "port", 11800)),
            Map.of("name", "otel-tracing", "opentelemetry", Map.of("service", COLLECTOR, "port", 4317)),
            Map.of(
                    "name",
                    "jaeger",
                    "opentelemetry",
                    Map.of("service", "jaeger-collector.istio-system.svc.cluster.local", "port", 4317)));

    private ControlPlaneValues() {}

    /** Of the chart {@code base}. */
    static Map<String, Object> base(IstioSpec istio) {
        Map<String, Object> values = common(istio);
        istio.revision().ifPresent(revision -> values.put("defaultRevision", revision));
        return values;
    }

    /** Of the control plane's chart, with the mesh's providers and at last the caller's values. */
    static Map<String, Object> istiod(IstioSpec istio, List<TraceBackend> backends) {
        Map<String, Object> values = common(istio);
        values.put("global", Map.of("hub", istio.hub(), "tag", istio.version()));
        values.put("meshConfig", Map.of("extensionProviders", providers(istio.profile(), backends)));
        istio.revision().ifPresent(revision -> values.put("revision", revision));
        if (istio.profile() == Profile.PRODUCTION) {
            // The chart makes a PodDisruptionBudget only from two replicas on: with one it would block every drain.
            values.put("autoscaleMin", 2);
        }
        Map<String, Object> merged = HelmValues.merge(values, istio.values());
        checkProviders(merged, backends);
        return merged;
    }

    private static Map<String, Object> common(IstioSpec istio) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (istio.profile() == Profile.DEMO) {
            values.put("profile", "demo");
        }
        // istiod sets Fail itself once it serves; declared from the start, it is no drift.
        values.put("base", Map.of("validationFailurePolicy", "Fail"));
        return values;
    }

    private static List<Map<String, Object>> providers(Profile profile, List<TraceBackend> backends) {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        if (profile == Profile.DEMO) {
            DEMO_PROVIDERS.forEach(provider -> byName.put((String) provider.get("name"), provider));
        }
        backends.forEach(backend -> byName.put(backend.providerName(), backend.extensionProvider()));
        return new ArrayList<>(byName.values());
    }

    private static void checkProviders(Map<String, Object> values, List<TraceBackend> backends) {
        Object meshConfig = values.get("meshConfig");
        Object providers = meshConfig instanceof Map<?, ?> config ? config.get("extensionProviders") : null;
        for (TraceBackend backend : backends) {
            if (!(providers instanceof List<?> list) || list.stream().noneMatch(item -> isNamed(item, backend))) {
                throw Arguments.refused(
                        "values.meshConfig.extensionProviders",
                        "a list with \"" + backend.providerName() + "\", which the mesh's Telemetry names",
                        String.valueOf(providers));
            }
        }
    }

    private static boolean isNamed(Object provider, TraceBackend backend) {
        return provider instanceof Map<?, ?> map && backend.providerName().equals(map.get("name"));
    }
}
