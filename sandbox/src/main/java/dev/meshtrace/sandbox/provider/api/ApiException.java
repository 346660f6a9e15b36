package dev.meshtrace.sandbox.provider.api;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.List;
import java.util.Map;

/** What the API server answered instead of an object; the message is the server's own sentence. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String reason;
    private final List<String> causes;

    ApiException(int code, Map<String, Object> status, String fallback) {
        super(Trees.text(status, "message").isEmpty() ? fallback : Trees.text(status, "message"));
        this.code = code;
        this.reason = Trees.text(status, "reason");
        this.causes = Trees.list(status, "details", "causes").stream()
                .map(cause -> Trees.text(cause, "message"))
                .toList();
    }

    /** Whether the object, its namespace or its kind is not there. */
    public boolean notFound() {
        return code == 404;
    }

    /** Whether the server does not serve the path at all, as with a kind that is being established. */
    public boolean notServed() {
        return code == 404 && (reason.isEmpty() || message().contains("could not find the requested resource"));
    }

    public boolean alreadyExists() {
        return reason.equals("AlreadyExists");
    }

    public boolean forbidden() {
        return code == 403;
    }

    /** Whether an apply met fields that another manager owns. */
    public boolean conflict() {
        return code == 409 && reason.equals("Conflict");
    }

    /** Whether every conflict is with that manager. */
    public boolean conflictsOnlyWith(String manager) {
        return conflict()
                && !causes.isEmpty()
                && causes.stream().allMatch(cause -> cause.contains('"' + manager + '"'));
    }

    /** Whether a webhook should have been asked and did not answer, so that asking again may help. */
    public boolean webhookSilent() {
        return code >= 500 && message().contains("failed calling webhook");
    }

    /** Whether the server is busy or starting, so that asking again may help. */
    public boolean passing() {
        return code == 429 || code == 503 || code == 504;
    }

    /** Whether something is missing that a controller makes in every namespace, as the default ServiceAccount. */
    public boolean tooEarly() {
        return forbidden() && message().contains("serviceaccount") && message().contains("not found");
    }

    /** Whether a field was changed that the server never changes. */
    public boolean immutableField() {
        return code == 422 && message().contains("field is immutable");
    }

    private String message() {
        return String.valueOf(getMessage());
    }
}
