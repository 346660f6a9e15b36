package dev.meshtrace.components;

import dev.meshtrace.model.IstioSpec.Profile;
import dev.meshtrace.model.ServiceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of the chart {@code gateway}. The chart ignores Istio's profiles, so what the demo profile says of gateways
 * is said here.
 */
final class GatewayValues {
    private static final List<Map<String, Object>> DEMO_INGRESS_PORTS = List.of(
            port("status-port", 15021, 15021),
            port("http2", 80, 8080),
            port("https", 443, 8443),
            port("tcp", 31400, 31400),
            port("tls", 15443, 15443));
    private static final List<Map<String, Object>> EGRESS_PORTS =
            List.of(port("http2", 80, 8080), port("https", 443, 8443));

    private GatewayValues() {}

    /** Of the gateway that lets requests in. */
    static Map<String, Object> ingress(Profile profile, Optional<String> revision, ServiceType serviceType) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("type", serviceType.kubernetesName());
        if (profile == Profile.DEMO) {
            service.put("ports", DEMO_INGRESS_PORTS);
        }
        return values(profile, revision, service);
    }

    /** Of the gateway that lets requests out. */
    static Map<String, Object> egress(Profile profile, Optional<String> revision) {
        return values(
                profile, revision, Map.of("type", ServiceType.CLUSTER_IP.kubernetesName(), "ports", EGRESS_PORTS));
    }

    private static Map<String, Object> values(Profile profile, Optional<String> revision, Map<String, Object> service) {
        Map<String, Object> values = new LinkedHashMap<>();
        revision.ifPresent(name -> values.put("revision", name));
        values.put("service", service);
        if (profile == Profile.DEMO) {
            values.put("autoscaling", Map.of("enabled", false));
            values.put("strategy", Map.of("rollingUpdate", Map.of("maxSurge", "100%", "maxUnavailable", "25%")));
            values.put("resources", Map.of("requests", Map.of("cpu", "10m", "memory", "40Mi")));
        } else {
            // The chart makes a PodDisruptionBudget only from two replicas on.
            values.put("autoscaling", Map.of("enabled", true, "minReplicas", 2, "maxReplicas", 5));
            values.put("podDisruptionBudget", Map.of("minAvailable", 1));
        }
        return values;
    }

    private static Map<String, Object> port(String name, int port, int targetPort) {
        return Map.of("name", name, "port", port, "protocol", "TCP", "targetPort", targetPort);
    }
}
