package dev.meshtrace.sandbox.provider.chart;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of a chart's objects need which others first: custom resources their definition, objects their Namespace,
 * workloads the chart's settings, and any object what its annotation {@code config.kubernetes.io/depends-on} names. The
 * rest is left to Kubernetes, which takes objects in any order.
 */
final class ObjectOrder {
    static final String DEFINITION = "CustomResourceDefinition";

    private static final String DEPENDS_ON = "config.kubernetes.io/depends-on";
    private static final List<String> FIRST = List.of(
            "Namespace",
            "ResourceQuota",
            "LimitRange",
            "PriorityClass",
            "ServiceAccount",
            "Secret",
            "ConfigMap",
            "StorageClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            DEFINITION,
            "ClusterRole",
            "ClusterRoleBinding",
            "Role",
            "RoleBinding",
            "Service");
    /** What runs, and may read what is in {@link #SETTINGS} once, when it starts, as istiod does its templates. */
    private static final Set<String> WORKLOADS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod");

    private static final Set<String> SETTINGS = Set.of("ServiceAccount", "Secret", "ConfigMap");
    private static final Set<String> LAST = Set.of("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration");

    private final Map<ChartObject, Set<ChartObject>> needs = new LinkedHashMap<>();

    private ObjectOrder(List<ChartObject> objects) {
        Map<String, ChartObject> byAddress = new HashMap<>();
        Map<String, ChartObject> definitions = new HashMap<>();
        for (ChartObject object : objects) {
            ChartObject twin = byAddress.put(address(object), object);
            if (twin != null) {
                throw new ChartException("chart must render each object once, got two of " + object);
            }
            if (object.kind().equals(DEFINITION)) {
                definitions.put(definedKind(object), object);
            }
        }
        for (ChartObject object : objects) {
            Set<ChartObject> first = new LinkedHashSet<>();
            add(first, definitions.get(object.group() + "/" + object.kind()));
            add(first, byAddress.get("/Namespace/" + object.namespace()));
            if (WORKLOADS.contains(object.kind())) {
                objects.stream().filter(ObjectOrder::isPlainSetting).forEach(first::add);
            }
            for (String named : object.annotation(DEPENDS_ON).split(",", -1)) {
                add(first, byAddress.get(named.strip()));
            }
            needs.put(object, first);
        }
    }

    /** Each object with those that it needs, in an order in which none comes before one that it needs. */
    static Map<ChartObject, Set<ChartObject>> of(List<ChartObject> objects) {
        return new ObjectOrder(objects).sorted();
    }

    /** The group and kind that a definition defines. */
    static String definedKind(ChartObject definition) {
        return Trees.text(definition.tree(), "spec", "group") + "/"
                + Trees.text(definition.tree(), "spec", "names", "kind");
    }

    private Map<ChartObject, Set<ChartObject>> sorted() {
        Map<ChartObject, Set<ChartObject>> sorted = new LinkedHashMap<>();
        while (sorted.size() < needs.size()) {
            List<ChartObject> ready = new ArrayList<>();
            needs.forEach((object, first) -> {
                if (!sorted.containsKey(object) && sorted.keySet().containsAll(first)) {
                    ready.add(object);
                }
            });
            if (ready.isEmpty()) {
                throw new ChartException("annotation " + DEPENDS_ON + " must not lead in a circle, got "
                        + needs.keySet().stream()
                                .filter(o -> !sorted.containsKey(o))
                                .toList());
            }
            ready.sort(Comparator.comparingInt(ObjectOrder::rank));
            ready.forEach(object -> sorted.put(object, needs.getOrDefault(object, Set.of())));
        }
        return sorted;
    }

    private static boolean isPlainSetting(ChartObject object) {
        return SETTINGS.contains(object.kind()) && object.annotation(DEPENDS_ON).isEmpty();
    }

    private static int rank(ChartObject object) {
        int first = FIRST.indexOf(object.kind());
        if (LAST.contains(object.kind())) {
            return FIRST.size() + 1;
        }
        return first < 0 ? FIRST.size() : first;
    }

    private static void add(Set<ChartObject> set, @org.jspecify.annotations.Nullable ChartObject object) {
        if (object != null) {
            set.add(object);
        }
    }

    /** An object as the annotation names it: {@code group/namespaces/namespace/kind/name} or {@code group/kind/name}. */
    private static String address(ChartObject object) {
        String place = object.namespace().isEmpty() ? "" : "namespaces/" + object.namespace() + "/";
        return object.group() + "/" + place + object.kind() + "/" + object.name();
    }
}
