package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ApiException;
import dev.meshtrace.sandbox.provider.api.ApiResource;
import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.api.FieldOwnership;
import dev.meshtrace.sandbox.provider.api.NoSuchKindException;
import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.api.UnreachableException;
import dev.meshtrace.sandbox.provider.await.NotReadyException;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;
import java.util.Optional;

/** Makes the object of a new resource. */
public final class Creator {
    private final Workbench workbench;
    private final boolean upsert;

    /** With {@code upsert}, an object that is there already is taken over instead of refused. */
    public Creator(Workbench workbench, boolean upsert) {
        this.workbench = workbench;
        this.upsert = upsert;
    }

    /** Makes the object, waits until it is ready, and returns its state. */
    public Written create(ResourceUrn urn, Map<String, Object> inputs, double timeout, ResourceLog log)
            throws PartlyDoneException {
        String manager = FieldManager.of(inputs, Map.of());
        Map<String, Object> written;
        ApiResource kind;
        try {
            written = write(urn, inputs, manager, timeout, false, log);
            kind = workbench.resources().require(urn.kind(inputs));
        } catch (ApiException e) {
            throw new RefusedException(notCreated(urn) + e.getMessage() + repairs(urn, e), e);
        } catch (NoSuchKindException e) {
            throw new RefusedException(missingKind(urn, urn.kind(inputs)) + e.getMessage(), e);
        }
        try {
            Map<String, Object> live = workbench.awaitReady(kind, Trees.plain(inputs), written, timeout, log);
            return written(live, inputs, manager);
        } catch (NotReadyException e) {
            Written partly = written(e.live(), inputs, manager);
            throw new PartlyDoneException(
                    partly.id(),
                    partly.state(),
                    inputs,
                    Workbench.reasons(
                            "resource \"%s\" was successfully created, but the Kubernetes API server reported that it failed to fully initialize or become live: "
                                    .formatted(urn.urn()),
                            e));
        }
    }

    /** What the API server would make of the inputs; the inputs themselves where it cannot say. */
    public Map<String, Object> preview(ResourceUrn urn, Map<String, Object> inputs, ResourceLog log) {
        if (Trees.hasUnknown(inputs) || urn.patches(inputs)) {
            return inputs;
        }
        String manager = FieldManager.of(inputs, Map.of());
        try {
            if (served(urn.kind(inputs)).isEmpty()) {
                return inputs;
            }
            Map<String, Object> made = write(urn, inputs, manager, 0, true, log);
            return StateObject.of(Preview.withoutStatus(made), inputs, Map.of(), manager);
        } catch (ApiException e) {
            if (e.notFound() || e.alreadyExists() || e.forbidden()) {
                return inputs;
            }
            throw new RefusedException(notCreated(urn) + e.getMessage(), e);
        } catch (UnreachableException e) {
            return inputs;
        }
    }

    private Optional<ApiResource> served(ObjectKind kind) {
        return workbench.resources().find(kind);
    }

    private Map<String, Object> write(
            ResourceUrn urn,
            Map<String, Object> inputs,
            String manager,
            double timeout,
            boolean preview,
            ResourceLog log) {
        return workbench.patience().ask(preview, "creation", timeout, log, () -> {
            ApiResource kind = workbench.resources().require(urn.kind(inputs));
            Map<String, Object> body = Workbench.body(kind, inputs);
            return workbench.unwrap(send(kind, body, urn, manager, preview), log);
        });
    }

    private ApiServer.Answer send(
            ApiResource kind, Map<String, Object> body, ResourceUrn urn, String manager, boolean preview) {
        boolean named = !Trees.text(body, "metadata", "name").isEmpty();
        if (named && (upsert || urn.patches(body))) {
            return workbench
                    .server()
                    .apply(
                            Workbench.path(kind, body),
                            body,
                            new ApiServer.Write(manager, preview, FieldManager.forces(body)));
        }
        return workbench
                .server()
                .create(
                        kind.collection(Trees.text(body, "metadata", "namespace")),
                        body,
                        new ApiServer.Write(FieldOwnership.CREATOR, preview, false));
    }

    private static Written written(Map<String, Object> live, Map<String, Object> inputs, String manager) {
        return new Written(ResourceId.of(live).toString(), StateObject.of(live, inputs, Map.of(), manager));
    }

    private static String notCreated(ResourceUrn urn) {
        return "resource \"%s\" was not successfully created by the Kubernetes API server: ".formatted(urn.urn());
    }

    private static String missingKind(ResourceUrn urn, ObjectKind kind) {
        return ("creation of resource \"%s\" with kind %s failed because the Kubernetes API server reported that the"
                        + " apiVersion for this resource does not exist. Verify that any required CRDs have been created: ")
                .formatted(urn.urn(), kind);
    }

    private static String repairs(ResourceUrn urn, ApiException refusal) {
        if (refusal.conflict()) {
            return Conflicts.repairs();
        }
        return refusal.alreadyExists() ? """
                 . The object is there already and nothing of it was changed. One of these repairs it:
                  - it had another name in this program before: give the resource an alias
                  - something else owns it and only some fields matter here: use the resource %sPatch
                  - this program should own it from now on: pulumi import, or the resource option import
                  - every object that is there should be taken over: set upsertExistingObjects to true on the provider""".formatted(urn.type()) : "";
    }
}
