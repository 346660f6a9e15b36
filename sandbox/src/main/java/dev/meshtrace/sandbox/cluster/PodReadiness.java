package dev.meshtrace.sandbox.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says in a Pod's status whether the process that stands for it serves; KWOK makes the Pod run only then. */
final class PodReadiness {
    /** The condition that KWOK's stage waits for. */
    static final String CONDITION = "meshtrace.dev/process-ready";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KubernetesClient client;
    private final Map<String, Boolean> reported = new HashMap<>();

    PodReadiness(KubernetesClient client) {
        this.client = client;
    }

    void report(Pod pod, boolean ready) {
        String uid = pod.getMetadata().getUid();
        if (Boolean.valueOf(ready).equals(reported.get(uid))) {
            return;
        }
        var conditions = new ArrayList<>(List.of(condition(CONDITION, ready)));
        if ("Running".equals(pod.getStatus().getPhase())) {
            conditions.add(condition("Ready", ready));
            conditions.add(condition("ContainersReady", ready));
        }
        try {
            client.resource(pod)
                    .subresource("status")
                    .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), json(conditions));
            reported.put(uid, ready);
        } catch (KubernetesClientException e) {
            if (e.getCode() != 404) {
                throw e;
            }
        }
    }

    void forget(Pod pod) {
        reported.remove(pod.getMetadata().getUid());
    }

    private static Map<String, String> condition(String type, boolean status) {
        return Map.of(
                "type",
                type,
                "status",
                status ? "True" : "False",
                "lastTransitionTime",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String json(List<Map<String, String>> conditions) {
        try {
            return JSON.writeValueAsString(Map.of("status", Map.of("conditions", conditions)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
