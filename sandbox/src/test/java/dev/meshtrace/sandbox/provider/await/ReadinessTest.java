package dev.meshtrace.sandbox.provider.await;

import static dev.meshtrace.sandbox.provider.await.Progress.State.FAILED;
import static dev.meshtrace.sandbox.provider.await.Progress.State.READY;
import static dev.meshtrace.sandbox.provider.await.Progress.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadinessTest {
    static Stream<Arguments> objects() {
        Readiness deployment = new DeploymentReadiness();
        Readiness job = new JobReadiness();
        Readiness definition = new DefinitionReadiness();
        return Stream.of(
                arguments(deployment, deployment(2, 2, 2, 2, List.of()), READY),
                arguments(deployment, deployment(2, 2, 2, 1, List.of()), WAITING),
                arguments(deployment, deployment(2, 3, 2, 2, List.of()), WAITING),
                arguments(deployment, deployment(2, 2, 1, 2, List.of()), WAITING),
                arguments(
                        deployment,
                        deployment(
                                2,
                                2,
                                2,
                                0,
                                List.of(Map.of("type", "Progressing", "reason", "ProgressDeadlineExceeded"))),
                        FAILED),
                arguments(new DaemonSetReadiness(), daemonSet(2, 2), READY),
                arguments(new DaemonSetReadiness(), daemonSet(2, 1), WAITING),
                arguments(new StatefulSetReadiness(), statefulSet(1, 1), READY),
                arguments(new StatefulSetReadiness(), statefulSet(0, 1), WAITING),
                arguments(new StatefulSetReadiness(), statefulSet(1, 0), WAITING),
                arguments(job, condition("Complete", "True"), READY),
                arguments(job, condition("Failed", "True"), FAILED),
                arguments(job, condition("Complete", "False"), WAITING),
                arguments(job, Map.of("spec", Map.of("suspend", true)), READY),
                arguments(definition, condition("Established", "True"), READY),
                arguments(definition, Map.of(), WAITING),
                arguments(new PodReadiness(), condition("Ready", "True"), READY),
                arguments(new PodReadiness(), Map.of("status", Map.of("phase", "Succeeded")), READY),
                arguments(new PodReadiness(), Map.of("status", Map.of("phase", "Failed")), FAILED));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anObjectIsAsFarAsItsStatusSays(Readiness readiness, Map<String, Object> live, Progress.State state) {
        assertThat(readiness.of(live).state()).isEqualTo(state);
    }

    private static Map<String, Object> deployment(
            long wanted, long all, long updated, long available, List<Object> conditions) {
        return Map.of(
                "metadata",
                Map.of("generation", 2L),
                "spec",
                Map.of("replicas", wanted),
                "status",
                Map.of(
                        "observedGeneration",
                        2L,
                        "replicas",
                        all,
                        "updatedReplicas",
                        updated,
                        "availableReplicas",
                        available,
                        "conditions",
                        conditions));
    }

    private static Map<String, Object> daemonSet(long wanted, long available) {
        return Map.of(
                "status",
                Map.of(
                        "desiredNumberScheduled",
                        wanted,
                        "updatedNumberScheduled",
                        wanted,
                        "numberAvailable",
                        available));
    }

    private static Map<String, Object> statefulSet(long ready, long updated) {
        return Map.of(
                "spec", Map.of("replicas", 1L), "status", Map.of("readyReplicas", ready, "updatedReplicas", updated));
    }

    private static Map<String, Object> condition(String type, String status) {
        return Map.of("status", Map.of("conditions", List.of(Map.of("type", type, "status", status))));
    }
}
