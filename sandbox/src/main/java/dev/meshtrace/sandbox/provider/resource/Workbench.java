package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ApiResource;
import dev.meshtrace.sandbox.provider.api.ApiResources;
import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.await.AwaitAnnotations;
import dev.meshtrace.sandbox.provider.await.Awaiter;
import dev.meshtrace.sandbox.provider.await.Cancellation;
import dev.meshtrace.sandbox.provider.await.NotReadyException;
import dev.meshtrace.sandbox.provider.await.Readiness;
import dev.meshtrace.sandbox.provider.await.Readinesses;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all operations of one configured provider share: the cluster, its kinds, and how to wait. */
public final class Workbench {
    private final ApiServer server;
    private final ApiResources resources;
    private final Awaiter awaiter;
    private final Readinesses readinesses;
    private final Patience patience;
    private final boolean quietAboutDeprecation;

    public Workbench(ApiServer server, Cancellation cancellation, boolean quietAboutDeprecation) {
        this.server = server;
        this.resources = new ApiResources(server);
        this.awaiter = new Awaiter(server, cancellation);
        this.readinesses = new Readinesses(server);
        this.patience = new Patience(cancellation);
        this.quietAboutDeprecation = quietAboutDeprecation;
    }

    ApiServer server() {
        return server;
    }

    /** The kinds that the cluster serves. */
    public ApiResources resources() {
        return resources;
    }

    Awaiter awaiter() {
        return awaiter;
    }

    Patience patience() {
        return patience;
    }

    /** Passes the server's warnings on, as of fields that the kind does not have. */
    Map<String, Object> unwrap(ApiServer.Answer answer, ResourceLog log) {
        answer.warnings().stream()
                .filter(warning -> !quietAboutDeprecation || !warning.contains("deprecated"))
                .forEach(log::warn);
        return answer.object();
    }

    /** Waits until an object that was just written is ready. */
    Map<String, Object> awaitReady(
            ApiResource kind, Map<String, Object> inputs, Map<String, Object> written, double timeout, ResourceLog log)
            throws NotReadyException {
        Optional<Readiness> readiness = readinesses.of(inputs);
        if (readiness.isEmpty()) {
            return written;
        }
        Duration patient =
                AwaitAnnotations.patience(inputs, timeout, readiness.get().patience());
        return awaiter.ready(path(kind, written), readiness.get(), patient, log::status);
    }

    static String path(ApiResource kind, Map<String, Object> object) {
        return kind.object(Trees.text(object, "metadata", "namespace"), Trees.text(object, "metadata", "name"));
    }

    /** Inputs as the API server takes them: without secret marks, in a namespace exactly where the kind has them. */
    static Map<String, Object> body(ApiResource kind, Map<String, Object> inputs) {
        Map<String, Object> body = Trees.copy(SchemaKeys.dashed(Trees.plain(inputs)));
        Map<String, Object> metadata = Trees.child(body, "metadata");
        ServerFields.removeFrom(metadata);
        if (kind.namespaced()) {
            metadata.putIfAbsent("namespace", "default");
        } else {
            metadata.remove("namespace");
        }
        body.put("apiVersion", kind.kind().apiVersion());
        body.put("kind", kind.kind().kind());
        return body;
    }

    static List<String> reasons(String sentence, NotReadyException cause) {
        List<String> reasons = new ArrayList<>();
        reasons.add(sentence + cause.getMessage());
        reasons.addAll(cause.reasons());
        return reasons;
    }
}
