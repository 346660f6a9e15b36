package dev.meshtrace.sandbox;

import org.jspecify.annotations.Nullable;

/** Something outside of this program failed; the message is one line for the person at the terminal. */
public final class SandboxException extends RuntimeException {
    /** The exit code of the command line for it. */
    public static final int EXIT_CODE = 3;

    private static final long serialVersionUID = 1L;

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
