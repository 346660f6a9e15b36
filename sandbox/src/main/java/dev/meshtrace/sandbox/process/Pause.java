package dev.meshtrace.sandbox.process;

import dev.meshtrace.sandbox.SandboxException;

/** Waits between two looks at something that sends no signal. */
public final class Pause {
    private Pause() {}

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("interrupted", e);
        }
    }
}
