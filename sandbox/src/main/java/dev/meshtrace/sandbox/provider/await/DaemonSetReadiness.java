package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;

/** A DaemonSet is ready when every node that should run its newest Pod does. */
final class DaemonSetReadiness implements Readiness {
    @Override
    public Progress of(Map<String, Object> live) {
        long wanted = Trees.number(live, 0, "status", "desiredNumberScheduled");
        long available = Trees.number(live, 0, "status", "numberAvailable");
        long updated = Trees.number(live, 0, "status", "updatedNumberScheduled");
        if (Conditions.observed(live) && updated >= wanted && available >= wanted) {
            return Progress.ready("DaemonSet initialization complete");
        }
        String waiting = "Waiting for DaemonSet to be available (%d/%d Pods available)".formatted(available, wanted);
        return Progress.waiting(waiting, "%d of %d Pods are available".formatted(available, wanted));
    }
}
