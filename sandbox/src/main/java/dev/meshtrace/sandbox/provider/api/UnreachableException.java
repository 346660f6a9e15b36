package dev.meshtrace.sandbox.provider.api;

/** The API server gave no answer at all. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreachableException(String server, Throwable cause) {
        super("configured Kubernetes cluster is unreachable: " + server + ": " + cause.getMessage(), cause);
    }
}
