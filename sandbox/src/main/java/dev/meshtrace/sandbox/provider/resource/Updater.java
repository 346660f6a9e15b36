package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ApiException;
import dev.meshtrace.sandbox.provider.api.ApiResource;
import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.api.FieldOwnership;
import dev.meshtrace.sandbox.provider.api.NoSuchKindException;
import dev.meshtrace.sandbox.provider.api.UnreachableException;
import dev.meshtrace.sandbox.provider.await.NotReadyException;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.List;
import java.util.Map;

/** Changes the object of a resource by server-side apply under the resource's own field manager. */
public final class Updater {
    private static final int HAND_OVER_ATTEMPTS = 10;

    private final Workbench workbench;
    private final boolean serverSideApply;

    /** Without {@code serverSideApply} it sends the difference of the inputs as a merge patch. */
    public Updater(Workbench workbench, boolean serverSideApply) {
        this.workbench = workbench;
        this.serverSideApply = serverSideApply;
    }

    /**
     * An update that the engine asks for.
     *
     * @param state the resource's state so far
     * @param inputs the new inputs
     * @param ignored the paths that keep what the cluster has
     * @param timeout in seconds, 0 where the resource has none
     */
    public record Request(
            ResourceUrn urn,
            String id,
            Map<String, Object> state,
            Map<String, Object> inputs,
            List<String> ignored,
            double timeout) {}

    /** Changes the object, waits until it is ready again, and returns its state. */
    public Map<String, Object> update(Request request, ResourceLog log) throws PartlyDoneException {
        String manager = FieldManager.of(request.inputs(), request.state());
        Map<String, Object> written;
        ApiResource kind;
        try {
            kind = workbench.resources().require(request.urn().kind(request.inputs()));
            written = write(request, kind, manager, false, log);
        } catch (ApiException | NoSuchKindException e) {
            throw refused(request, e);
        }
        try {
            Map<String, Object> live =
                    workbench.awaitReady(kind, Trees.plain(request.inputs()), written, request.timeout(), log);
            return StateObject.of(live, request.inputs(), request.state(), manager);
        } catch (NotReadyException e) {
            throw new PartlyDoneException(
                    request.id(),
                    StateObject.of(e.live(), request.inputs(), request.state(), manager),
                    request.inputs(),
                    Workbench.reasons(
                            "the Kubernetes API server reported that \"%s\" failed to fully initialize or become live: "
                                    .formatted(request.id()),
                            e));
        }
    }

    /** What the API server would make of the new inputs; the inputs themselves where it cannot say. */
    public Map<String, Object> preview(Request request, ResourceLog log) {
        if (Trees.hasUnknown(request.inputs())) {
            return Preview.ofInputs(request.inputs(), request.state());
        }
        String manager = FieldManager.of(request.inputs(), request.state());
        try {
            ApiResource kind = workbench.resources().require(request.urn().kind(request.inputs()));
            Map<String, Object> made = write(request, kind, manager, true, log);
            return StateObject.of(made, request.inputs(), request.state(), manager);
        } catch (NoSuchKindException | UnreachableException e) {
            return Preview.ofInputs(request.inputs(), request.state());
        } catch (ApiException e) {
            if (e.forbidden()) {
                return Preview.ofInputs(request.inputs(), request.state());
            }
            throw refused(request, e);
        }
    }

    private Map<String, Object> write(
            Request request, ApiResource kind, String manager, boolean preview, ResourceLog log) {
        ResourceId id = ResourceId.parse(request.id());
        String path = kind.object(id.namespace(), id.name());
        Map<String, Object> live = workbench.server().get(path);
        return workbench.patience().ask(preview, "update", request.timeout(), log, () -> {
            Map<String, Object> body = Workbench.body(kind, request.inputs());
            Trees.child(body, "metadata").put("name", id.name());
            IgnoredFields.keep(request.ignored(), body, live);
            ApiServer.Answer answer = serverSideApply || request.urn().patches(request.inputs())
                    ? apply(path, live, body, manager, preview)
                    : merge(request, path, body, preview);
            return workbench.unwrap(answer, log);
        });
    }

    private ApiServer.Answer apply(
            String path, Map<String, Object> live, Map<String, Object> body, String manager, boolean preview) {
        if (!preview) {
            handOver(path, live, manager);
        }
        ApiServer.Write write = new ApiServer.Write(manager, preview, FieldManager.forces(body));
        try {
            return workbench.server().apply(path, body, write);
        } catch (ApiException e) {
            // the hand-over that an update does first is not there in a preview
            if (preview && e.conflictsOnlyWith(FieldOwnership.CREATOR)) {
                return workbench.server().apply(path, body, new ApiServer.Write(manager, true, true));
            }
            throw e;
        }
    }

    private void handOver(String path, Map<String, Object> live, String manager) {
        Map<String, Object> seen = live;
        for (int attempt = 1; ; attempt++) {
            Map<String, Object> patch = FieldOwnership.handOver(seen, manager);
            if (patch.isEmpty()) {
                return;
            }
            try {
                workbench.server().merge(path, patch, new ApiServer.Write(manager, false, false));
                return;
            } catch (ApiException e) {
                if (!e.conflict() || attempt == HAND_OVER_ATTEMPTS) {
                    throw e;
                }
                seen = workbench.server().get(path);
            }
        }
    }

    private ApiServer.Answer merge(Request request, String path, Map<String, Object> body, boolean preview) {
        Map<String, Object> olds = SchemaKeys.dashed(StateObject.inputs(request.state()));
        return workbench
                .server()
                .merge(
                        path,
                        MergePatch.between(olds, body),
                        new ApiServer.Write(FieldOwnership.CREATOR, preview, false));
    }

    private static RefusedException refused(Request request, RuntimeException cause) {
        if (cause instanceof NoSuchKindException) {
            return new RefusedException(
                    ("update of resource \"%s\" failed because the Kubernetes API server reported that the apiVersion"
                                    + " for this resource does not exist. Verify that any required CRDs have been created: %s")
                            .formatted(request.urn().urn(), cause.getMessage()),
                    cause);
        }
        boolean conflict = cause instanceof ApiException answer && answer.conflict();
        return new RefusedException(
                "resource \"%s\" was not successfully updated by the Kubernetes API server: %s%s"
                        .formatted(request.urn().urn(), cause.getMessage(), conflict ? Conflicts.repairs() : ""),
                cause);
    }
}
