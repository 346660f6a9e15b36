package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;

/** A Service is ready when a Pod answers for it, and an address is there where it asks for a load balancer. */
final class ServiceReadiness implements Readiness {
    private final ApiServer server;

    ServiceReadiness(ApiServer server) {
        this.server = server;
    }

    @Override
    public Progress of(Map<String, Object> live) {
        if (needsPods(live) && !hasReadyPod(live)) {
            return Progress.waiting(
                    "[1/3] Finding Pods to direct traffic to",
                    "Service does not target any Pods. Selected Pods may not be ready, or field '.spec.selector' may"
                            + " not match labels on any Pods");
        }
        if (needsAddress(live)
                && Trees.list(live, "status", "loadBalancer", "ingress").isEmpty()) {
            return Progress.waiting(
                    "[2/3] Attempting to allocate IP address to Service",
                    "Service was not allocated an IP address; does your cloud provider support this?");
        }
        return Progress.ready("Service initialization complete");
    }

    private static boolean needsPods(Map<String, Object> live) {
        return !Trees.map(live, "spec", "selector").isEmpty()
                && !Trees.text(live, "spec", "type").equals("ExternalName");
    }

    private static boolean needsAddress(Map<String, Object> live) {
        return Trees.text(live, "spec", "type").equals("LoadBalancer");
    }

    private boolean hasReadyPod(Map<String, Object> live) {
        String path =
                "/apis/discovery.k8s.io/v1/namespaces/%s/endpointslices?labelSelector=kubernetes.io/service-name%%3D%s"
                        .formatted(Trees.text(live, "metadata", "namespace"), Trees.text(live, "metadata", "name"));
        return Trees.list(server.get(path), "items").stream()
                .flatMap(slice -> Trees.list(slice, "endpoints").stream())
                .anyMatch(endpoint -> !Boolean.FALSE.equals(Trees.get(endpoint, "conditions", "ready")));
    }

    @Override
    public boolean forgiving() {
        return true;
    }
}
