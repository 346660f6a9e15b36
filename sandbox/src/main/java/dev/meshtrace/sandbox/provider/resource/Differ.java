package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.value.PropertyPath;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.List;
import java.util.Map;

/** Compares a resource's new inputs with those that made its object; asks nothing of the cluster. */
public final class Differ {
    private final boolean configMapMutable;
    private final boolean secretMutable;

    public Differ(boolean configMapMutable, boolean secretMutable) {
        this.configMapMutable = configMapMutable;
        this.secretMutable = secretMutable;
    }

    /** The difference between a state and new inputs. */
    public Difference diff(
            ResourceUrn urn, String id, Map<String, Object> state, Map<String, Object> news, List<String> ignored) {
        Map<String, Object> given = Trees.plain(news);
        Map<String, Object> olds = comparable(id, StateObject.inputs(state));
        Map<String, Object> wanted = comparable(id, given);
        sameGeneratedName(olds, wanted, ResourceId.parse(id).name());
        List<PropertyPath> ignoredPaths =
                ignored.stream().map(PropertyPath::parse).toList();
        List<Change> changes = InputDiff.between(olds, wanted).stream()
                .filter(change -> ignoredPaths.stream().noneMatch(path -> path.contains(change.path())))
                .toList();
        ReplaceRules rules = rules(urn, given, olds);
        List<Change> replacing =
                changes.stream().filter(change -> rules.replaces(change.path())).toList();
        return new Difference(changes, replacing, !replacing.isEmpty() && keepsName(ResourceId.parse(id), wanted));
    }

    private ReplaceRules rules(ResourceUrn urn, Map<String, Object> news, Map<String, Object> olds) {
        if (urn.patches(news)) {
            return ReplaceRules.ofPatch();
        }
        boolean frozen = Boolean.TRUE.equals(olds.get("immutable"));
        ObjectKind kind = urn.kind(news);
        return ReplaceRules.of(kind, configMapMutable && !frozen, secretMutable && !frozen);
    }

    /** Inputs with what the server would fill in or drop, so that leaving it out is no difference. */
    private static Map<String, Object> comparable(String id, Map<String, Object> inputs) {
        Map<String, Object> comparable = Trees.copy(SchemaKeys.underscored(inputs));
        if (comparable.get("metadata") instanceof Map<?, ?>) {
            Map<String, Object> metadata = Trees.child(comparable, "metadata");
            if (ResourceId.parse(id).namespace().isEmpty()) {
                metadata.remove("namespace");
            } else {
                metadata.putIfAbsent("namespace", "default");
            }
            ServerFields.removeFrom(metadata);
        }
        return comparable;
    }

    private static void sameGeneratedName(Map<String, Object> olds, Map<String, Object> news, String name) {
        if (Trees.get(olds, "metadata", "name") == null && Trees.get(news, "metadata", "name") != null) {
            Trees.child(olds, "metadata").put("name", name);
        }
    }

    private static boolean keepsName(ResourceId id, Map<String, Object> news) {
        return !Naming.autonamed(news)
                && Trees.text(news, "metadata", "name").equals(id.name())
                && (id.namespace().isEmpty()
                        || Trees.text(news, "metadata", "namespace").equals(id.namespace()));
    }
}
