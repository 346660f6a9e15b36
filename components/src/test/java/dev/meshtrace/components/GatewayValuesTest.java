package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.model.IstioSpec.Profile;
import dev.meshtrace.model.ServiceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatewayValuesTest {
    private static final Map<String, Object> DEMO_RESOURCES =
            Map.of("requests", Map.of("cpu", "10m", "memory", "40Mi"));
    private static final Map<String, Object> DEMO_STRATEGY =
            Map.of("rollingUpdate", Map.of("maxSurge", "100%", "maxUnavailable", "25%"));
    private static final Map<String, Object> TWO_TO_FIVE = Map.of("enabled", true, "minReplicas", 2, "maxReplicas", 5);

    @Test
    void demoIngressIsWhatTheDemoProfileSaysOfIt() {
        assertThat(GatewayValues.ingress(Profile.DEMO, Optional.empty(), ServiceType.LOAD_BALANCER))
                .isEqualTo(Map.of(
                        "service",
                        Map.of(
                                "type",
                                "LoadBalancer",
                                "ports",
                                List.of(
                                        port("status-port", 15021, 15021),
                                        port("http2", 80, 8080),
                                        port("https", 443, 8443),
                                        port("tcp", 31400, 31400),
                                        port("tls", 15443, 15443))),
                        "autoscaling",
                        Map.of("enabled", false),
                        "resources",
                        DEMO_RESOURCES,
                        "strategy",
                        DEMO_STRATEGY));
    }

    @Test
    void demoEgressIsWhatTheDemoProfileSaysOfIt() {
        assertThat(GatewayValues.egress(Profile.DEMO, Optional.empty()))
                .isEqualTo(Map.of(
                        "service",
                        Map.of(
                                "type",
                                "ClusterIP",
                                "ports",
                                List.of(port("http2", 80, 8080), port("https", 443, 8443))),
                        "autoscaling",
                        Map.of("enabled", false),
                        "resources",
                        DEMO_RESOURCES,
                        "strategy",
                        DEMO_STRATEGY));
    }

    @Test
    void productionIngressScalesFromTwoReplicasWithADisruptionBudget() {
        assertThat(GatewayValues.ingress(Profile.PRODUCTION, Optional.empty(), ServiceType.NODE_PORT))
                .isEqualTo(Map.of(
                        "service",
                        Map.of("type", "NodePort"),
                        "autoscaling",
                        TWO_TO_FIVE,
                        "podDisruptionBudget",
                        Map.of("minAvailable", 1)));
    }

    @Test
    void productionEgressScalesAndStaysInsideTheCluster() {
        assertThat(GatewayValues.egress(Profile.PRODUCTION, Optional.empty()))
                .containsEntry("autoscaling", TWO_TO_FIVE)
                .extractingByKey("service")
                .isEqualTo(Map.of(
                        "type", "ClusterIP", "ports", List.of(port("http2", 80, 8080), port("https", 443, 8443))));
    }

    @Test
    void belongsToARevisionWhereThereIsOne() {
        assertThat(GatewayValues.egress(Profile.DEMO, Optional.of("canary"))).containsEntry("revision", "canary");
    }

    private static Map<String, Object> port(String name, int port, int targetPort) {
        return Map.of("name", name, "port", port, "protocol", "TCP", "targetPort", targetPort);
    }
}
