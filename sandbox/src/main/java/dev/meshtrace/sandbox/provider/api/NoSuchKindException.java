package dev.meshtrace.sandbox.provider.api;

/** The API server serves no objects of a kind, often because its CustomResourceDefinition is not there yet. */
public final class NoSuchKindException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchKindException(ObjectKind kind) {
        super("no matches for kind \"" + kind.kind() + "\" in version \"" + kind.apiVersion() + "\"");
    }
}
