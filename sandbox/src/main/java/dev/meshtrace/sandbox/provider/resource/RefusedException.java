package dev.meshtrace.sandbox.provider.resource;

/** What was asked for was not done; the message says by whom and why. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
