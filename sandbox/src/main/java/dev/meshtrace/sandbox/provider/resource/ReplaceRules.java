package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.value.PropertyPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which fields cannot change on an object that is there, so that a new object must take its place.
 *
 * <p>Most are fields that the API server never changes. ConfigMaps and Secrets are replaced by choice: their users read
 * them at start, and a new name makes them start again.
 */
final class ReplaceRules {
    private static final List<String> IDENTITY = List.of("metadata.name", "metadata.namespace");
    private static final List<String> CONFIG_MAP_DATA = List.of("data", "binaryData");
    private static final List<String> SECRET_DATA = List.of("data", "stringData");

    private static final Map<String, List<String>> BY_KIND = Map.ofEntries(
            Map.entry("/Secret", List.of("type")),
            Map.entry("/PersistentVolumeClaim", List.of("spec")),
            Map.entry("/Pod", List.of("spec")),
            Map.entry("/ResourceQuota", List.of("spec.scopes")),
            Map.entry("/Service", List.of("spec.clusterIP")),
            Map.entry("apps/DaemonSet", List.of("spec.selector")),
            Map.entry("apps/Deployment", List.of("spec.selector")),
            Map.entry(
                    "apps/StatefulSet",
                    List.of(
                            "spec.podManagementPolicy",
                            "spec.revisionHistoryLimit",
                            "spec.selector",
                            "spec.serviceName",
                            "spec.volumeClaimTemplates")),
            Map.entry("batch/Job", List.of("spec.completions", "spec.parallelism", "spec.selector", "spec.template")),
            Map.entry("rbac.authorization.k8s.io/ClusterRoleBinding", List.of("roleRef")),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", List.of("roleRef")),
            Map.entry(
                    "storage.k8s.io/StorageClass",
                    List.of("parameters", "provisioner", "reclaimPolicy", "volumeBindingMode")));
    private static final Map<String, List<String>> EXCEPT =
            Map.of("/Pod", List.of("spec.activeDeadlineSeconds", "spec.tolerations"));

    private final List<PropertyPath> replaced;
    private final List<PropertyPath> kept;

    private ReplaceRules(Stream<String> replaced, List<String> kept) {
        this.replaced = replaced.map(PropertyPath::parse).toList();
        this.kept = kept.stream().map(PropertyPath::parse).toList();
    }

    /** The rules for objects of a kind. */
    static ReplaceRules of(ObjectKind kind, boolean configMapMutable, boolean secretMutable) {
        String key = kind.group() + "/" + kind.kind();
        Stream<String> data = key.equals("/ConfigMap") && !configMapMutable
                ? CONFIG_MAP_DATA.stream()
                : key.equals("/Secret") && !secretMutable ? SECRET_DATA.stream() : Stream.empty();
        Stream<String> byKind = Stream.concat(BY_KIND.getOrDefault(key, List.of()).stream(), data);
        return new ReplaceRules(Stream.concat(IDENTITY.stream(), byKind), EXCEPT.getOrDefault(key, List.of()));
    }

    /** The rules for a resource that changes some fields of an object that others made. */
    static ReplaceRules ofPatch() {
        return new ReplaceRules(IDENTITY.stream(), List.of());
    }

    /** Whether a change at a path needs a new object. */
    boolean replaces(PropertyPath path) {
        return replaced.stream().anyMatch(rule -> rule.overlaps(path))
                && kept.stream().noneMatch(rule -> rule.contains(path));
    }
}
