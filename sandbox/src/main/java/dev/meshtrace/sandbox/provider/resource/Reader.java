package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ApiException;
import dev.meshtrace.sandbox.provider.api.ApiResource;
import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an object as it is now, for a refresh, an import or a {@code get}. */
public final class Reader {
    private static final List<String> SERVER_ANNOTATIONS =
            List.of("deployment.kubernetes.io/revision", "kubectl.kubernetes.io/last-applied-configuration");

    private final Workbench workbench;

    public Reader(Workbench workbench) {
        this.workbench = workbench;
    }

    /** An object as it is now, and the inputs that would make it so. */
    public record Found(Map<String, Object> state, Map<String, Object> inputs) {}

    /**
     * Reads an object.
     *
     * @param state the resource's state so far, empty for an import or a {@code get}
     * @param inputs the resource's inputs so far, with their secret marks, empty likewise
     * @return empty where the object, or its kind, is gone
     */
    public Optional<Found> read(ResourceUrn urn, String id, Map<String, Object> state, Map<String, Object> inputs) {
        ObjectKind kind = urn.kind(inputs.isEmpty() ? state : inputs);
        return workbench
                .resources()
                .find(kind)
                .flatMap(resource -> live(resource, ResourceId.parse(id)))
                .map(live -> found(kind, live, state, inputs));
    }

    private Optional<Map<String, Object>> live(ApiResource kind, ResourceId id) {
        String namespace = id.namespace().isEmpty() ? "default" : id.namespace();
        try {
            return Optional.of(workbench.server().get(kind.object(namespace, id.name())));
        } catch (ApiException e) {
            if (e.notFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Found found(
            ObjectKind kind, Map<String, Object> live, Map<String, Object> state, Map<String, Object> inputs) {
        Map<String, Object> now = SchemaKeys.underscored(live);
        Map<String, Object> fresh =
                inputs.isEmpty() ? imported(now) : DriftedInputs.of(Trees.plain(inputs), before(state, inputs), now);
        Map<String, Object> marked = SecretData.sealed(kind, Trees.markLike(fresh, inputs));
        String manager = FieldManager.of(fresh, state);
        return new Found(StateObject.of(live, marked, state, manager), marked);
    }

    private static Map<String, Object> before(Map<String, Object> state, Map<String, Object> inputs) {
        Map<String, Object> live = StateObject.live(state);
        return live.isEmpty() ? Trees.plain(inputs) : live;
    }

    private static Map<String, Object> imported(Map<String, Object> live) {
        Map<String, Object> inputs = Trees.copy(live);
        inputs.remove("status");
        Map<String, Object> metadata = Trees.child(inputs, "metadata");
        ServerFields.removeFrom(metadata);
        if (metadata.get("annotations") instanceof Map<?, ?> annotations) {
            SERVER_ANNOTATIONS.forEach(annotations::remove);
            if (annotations.isEmpty()) {
                metadata.remove("annotations");
            }
        }
        return inputs;
    }
}
