package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ApiException;
import dev.meshtrace.sandbox.provider.api.ApiResource;
import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.await.AwaitAnnotations;
import dev.meshtrace.sandbox.provider.await.NotReadyException;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Deletes the object of a resource and waits until it is gone; of a {@code …Patch} resource, gives its fields up. */
public final class Remover {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Workbench workbench;

    public Remover(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Deletes an object; one that is gone already is fine.
     *
     * @param timeout in seconds, 0 where the resource has none
     */
    public void remove(ResourceUrn urn, String id, Map<String, Object> state, double timeout, ResourceLog log)
            throws PartlyDoneException {
        Map<String, Object> inputs = StateObject.inputs(state);
        Map<String, Object> known = inputs.isEmpty() ? StateObject.live(state) : inputs;
        Optional<ApiResource> kind = workbench.resources().find(urn.kind(known));
        if (kind.isEmpty()) {
            return;
        }
        ResourceId object = ResourceId.parse(id);
        String path = kind.get().object(object.namespace(), object.name());
        try {
            if (urn.patches(known)) {
                giveUp(kind.get(), object, path, FieldManager.of(known, state));
                return;
            }
            workbench.patience().ask(true, "deletion", timeout, log, () -> {
                workbench.server().delete(path, propagation(known));
                return path;
            });
            if (!AwaitAnnotations.skips(known)) {
                workbench.awaiter().gone(path, AwaitAnnotations.patience(known, timeout, PATIENCE), log::status);
            }
        } catch (ApiException e) {
            if (!e.notFound()) {
                throw new RefusedException(
                        "resource \"%s\" was not successfully deleted by the Kubernetes API server: %s"
                                .formatted(urn.urn(), e.getMessage()),
                        e);
            }
        } catch (NotReadyException e) {
            throw new PartlyDoneException(
                    id,
                    StateObject.of(e.live(), Trees.map(state, "__inputs"), state, FieldManager.of(known, state)),
                    known,
                    Workbench.reasons("deletion of resource \"%s\" did not complete: ".formatted(urn.urn()), e));
        }
    }

    /** An apply of nothing takes the manager's name off every field, and removes those that nobody else owns. */
    private void giveUp(ApiResource kind, ResourceId id, String path, String manager) {
        workbench.server().get(path);
        Map<String, Object> nothing =
                Workbench.body(kind, Map.of("metadata", Map.of("name", id.name(), "namespace", id.namespace())));
        workbench.server().apply(path, nothing, new ApiServer.Write(manager, false, false));
    }

    private static String propagation(Map<String, Object> inputs) {
        String asked = Trees.text(inputs, "metadata", "annotations", "pulumi.com/deletionPropagationPolicy");
        return List.of("background", "foreground", "orphan").stream()
                .filter(policy -> policy.equalsIgnoreCase(asked))
                .findFirst()
                .map(policy -> policy.substring(0, 1).toUpperCase(Locale.ROOT) + policy.substring(1))
                .orElse("Foreground");
    }
}
