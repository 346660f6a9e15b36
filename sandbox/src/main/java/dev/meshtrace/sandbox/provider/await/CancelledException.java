package dev.meshtrace.sandbox.provider.await;

/** The engine asked to stop, so the wait ended before its object was ready. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("resource operation was cancelled");
    }
}
