package dev.meshtrace.sandbox.provider.await;

import java.util.List;

/**
 * How far an object is on its way to be ready.
 *
 * @param message what a user reads while it waits
 * @param reasons why it is not ready, for the error after the last wait
 */
public record Progress(State state, String message, List<String> reasons) {
    /** Where an object stands. */
    public enum State {
        READY,
        WAITING,
        /** It will not get ready by waiting. */
        FAILED
    }

    public Progress {
        reasons = List.copyOf(reasons);
    }

    static Progress ready(String message) {
        return new Progress(State.READY, message, List.of());
    }

    static Progress waiting(String message, String... reasons) {
        return new Progress(State.WAITING, message, List.of(reasons));
    }

    static Progress failed(String message, String... reasons) {
        return new Progress(State.FAILED, message, List.of(reasons));
    }
}
