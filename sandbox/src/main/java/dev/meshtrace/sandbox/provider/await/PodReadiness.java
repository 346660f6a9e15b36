package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;

/** A Pod is ready when its containers are, or when it has done its work. */
final class PodReadiness implements Readiness {
    @Override
    public Progress of(Map<String, Object> live) {
        String phase = Trees.text(live, "status", "phase");
        if (Conditions.isTrue(live, "Ready") || phase.equals("Succeeded")) {
            return Progress.ready("Pod initialization complete");
        }
        String message = "Waiting for Pod \"%s/%s\" to be ready"
                .formatted(Trees.text(live, "metadata", "namespace"), Trees.text(live, "metadata", "name"));
        return phase.equals("Failed")
                ? Progress.failed(message, "Pod failed: " + Trees.text(live, "status", "message"))
                : Progress.waiting(message, "Pod must be Ready, got phase " + phase);
    }
}
