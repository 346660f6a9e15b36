package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.api.ApiException;
import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.time.Duration;
import java.util.Map;

/** A PersistentVolumeClaim is ready when it is bound, or when only its first Pod will bind it. */
final class ClaimReadiness implements Readiness {
    private static final String CLASSES = "/apis/storage.k8s.io/v1/storageclasses";

    private final ApiServer server;

    ClaimReadiness(ApiServer server) {
        this.server = server;
    }

    @Override
    public Progress of(Map<String, Object> live) {
        String phase = Trees.text(live, "status", "phase");
        if (phase.equals("Bound")) {
            return Progress.ready("PersistentVolumeClaim initialization complete");
        }
        if (waitsForFirstConsumer(Trees.text(live, "spec", "storageClassName"))) {
            return Progress.ready("PersistentVolumeClaim waits for its first Pod");
        }
        return Progress.waiting(
                "Waiting for PersistentVolumeClaim to be bound",
                "PersistentVolumeClaim must be Bound, got " + (phase.isEmpty() ? "no phase" : phase));
    }

    private boolean waitsForFirstConsumer(String storageClass) {
        if (storageClass.isEmpty()) {
            return false;
        }
        try {
            return Trees.text(server.get(CLASSES + "/" + storageClass), "volumeBindingMode")
                    .equals("WaitForFirstConsumer");
        } catch (ApiException e) {
            return false;
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(5);
    }
}
