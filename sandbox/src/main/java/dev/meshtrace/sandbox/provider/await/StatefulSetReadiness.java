package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.time.Duration;
import java.util.Map;

/** A StatefulSet is ready when all its Pods are, at the newest revision. */
final class StatefulSetReadiness implements Readiness {
    @Override
    public Progress of(Map<String, Object> live) {
        long wanted = Trees.number(live, 1, "spec", "replicas");
        long ready = Trees.number(live, 0, "status", "readyReplicas");
        if (!Conditions.observed(live) || ready < wanted) {
            return Progress.waiting(
                    "[1/2] Waiting for StatefulSet to create Pods (%d/%d Pods ready)".formatted(ready, wanted),
                    "%d out of %d replicas succeeded readiness checks".formatted(ready, wanted));
        }
        if (!rolledOut(live, wanted)) {
            return Progress.waiting(
                    "[2/2] Waiting for StatefulSet update to roll out",
                    "StatefulSet controller failed to advance from revision \"%s\" to revision \"%s\""
                            .formatted(
                                    Trees.text(live, "status", "currentRevision"),
                                    Trees.text(live, "status", "updateRevision")));
        }
        return Progress.ready("StatefulSet initialization complete");
    }

    private static boolean rolledOut(Map<String, Object> live, long wanted) {
        if (Trees.text(live, "spec", "updateStrategy", "type").equals("OnDelete")) {
            return true;
        }
        long partition = Trees.number(live, 0, "spec", "updateStrategy", "rollingUpdate", "partition");
        return Trees.number(live, 0, "status", "updatedReplicas") >= wanted - partition;
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(5);
    }
}
