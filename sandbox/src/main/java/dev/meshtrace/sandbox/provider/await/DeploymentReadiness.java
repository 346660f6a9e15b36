package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;

/** A Deployment is ready when its newest ReplicaSet has all its Pods and the older ones have none. */
final class DeploymentReadiness implements Readiness {
    private static final String NOT_LIVE = "Minimum number of live Pods was not attained";

    @Override
    public Progress of(Map<String, Object> live) {
        long wanted = Trees.number(live, 1, "spec", "replicas");
        long updated = Trees.number(live, 0, "status", "updatedReplicas");
        long available = Trees.number(live, 0, "status", "availableReplicas");
        long all = Trees.number(live, 0, "status", "replicas");
        if (Conditions.observed(live) && updated >= wanted && all <= updated && available >= wanted) {
            return Progress.ready("Deployment initialization complete");
        }
        String waiting =
                "[1/2] Waiting for app ReplicaSet to be available (%d/%d Pods available)".formatted(available, wanted);
        if (Conditions.observed(live) && exceededDeadline(live)) {
            return Progress.failed(waiting, NOT_LIVE, deadlineMessage(live));
        }
        return Progress.waiting(waiting, NOT_LIVE);
    }

    private static boolean exceededDeadline(Map<String, Object> live) {
        return Conditions.find(live, "Progressing")
                .filter(condition -> Trees.text(condition, "reason").equals("ProgressDeadlineExceeded"))
                .isPresent();
    }

    private static String deadlineMessage(Map<String, Object> live) {
        return Conditions.find(live, "Progressing")
                .map(condition -> "[ProgressDeadlineExceeded] " + Trees.text(condition, "message"))
                .orElse("");
    }
}
