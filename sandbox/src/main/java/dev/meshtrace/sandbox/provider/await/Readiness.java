package dev.meshtrace.sandbox.provider.await;

import java.time.Duration;
import java.util.Map;

/** When an object counts as ready. */
public interface Readiness {
    /** How far an object is that was just read. */
    Progress of(Map<String, Object> live);

    /** How long to wait where the program does not say. */
    default Duration patience() {
        return Duration.ofMinutes(10);
    }

    /** Whether an object that is not ready in time counts as done, as Services without Pods do. */
    default boolean forgiving() {
        return false;
    }
}
