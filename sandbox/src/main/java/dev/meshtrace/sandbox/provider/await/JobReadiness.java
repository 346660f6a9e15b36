package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;

/** A Job is ready when it has succeeded. */
final class JobReadiness implements Readiness {
    @Override
    public Progress of(Map<String, Object> live) {
        if (Conditions.isTrue(live, "Complete") || Boolean.TRUE.equals(Trees.get(live, "spec", "suspend"))) {
            return Progress.ready("Job initialization complete");
        }
        String message = "Waiting for Job \"%s/%s\" to succeed (Active: %d | Succeeded: %d | Failed: %d)"
                .formatted(
                        Trees.text(live, "metadata", "namespace"),
                        Trees.text(live, "metadata", "name"),
                        Trees.number(live, 0, "status", "active"),
                        Trees.number(live, 0, "status", "succeeded"),
                        Trees.number(live, 0, "status", "failed"));
        if (Conditions.isTrue(live, "Failed")) {
            return Progress.failed(
                    message,
                    Conditions.find(live, "Failed")
                            .map(c -> "[%s] %s".formatted(Trees.text(c, "reason"), Trees.text(c, "message")))
                            .orElse("Job failed"));
        }
        return Progress.waiting(message, message);
    }
}
