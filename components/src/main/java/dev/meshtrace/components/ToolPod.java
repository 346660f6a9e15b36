package dev.meshtrace.components;

import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentStrategyArgs;
import com.pulumi.kubernetes.core.v1.inputs.CapabilitiesArgs;
import com.pulumi.kubernetes.core.v1.inputs.HTTPGetActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.SeccompProfileArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the Pods of Jaeger, Prometheus and Kiali have in common: one replica beside the mesh, without a sidecar, at the
 * Pod Security level {@code restricted}.
 */
final class ToolPod {
    private ToolPod() {}

    /**
     * The Deployment of a tool's only Pod. The old Pod goes before the new one comes, because both cannot hold one volume.
     *
     * @param annotations of the Pod
     */
    static DeploymentArgs deployment(String namespace, String app, Map<String, String> annotations, PodSpecArgs pod) {
        Map<String, String> podLabels = new LinkedHashMap<>();
        podLabels.put("app", app);
        podLabels.put("sidecar.istio.io/inject", "false");
        return DeploymentArgs.builder()
                .metadata(metadata(namespace, app, app))
                .spec(DeploymentSpecArgs.builder()
                        .replicas(1)
                        .strategy(DeploymentStrategyArgs.builder()
                                .type("Recreate")
                                .build())
                        .selector(LabelSelectorArgs.builder()
                                .matchLabels(Map.of("app", app))
                                .build())
                        .template(PodTemplateSpecArgs.builder()
                                .metadata(ObjectMetaArgs.builder()
                                        .labels(podLabels)
                                        .annotations(annotations)
                                        .build())
                                .spec(pod)
                                .build())
                        .build())
                .build();
    }

    /** The metadata of an object that belongs to a tool. */
    static ObjectMetaArgs metadata(String namespace, String app, String name) {
        return ObjectMetaArgs.builder()
                .namespace(namespace)
                .name(name)
                .labels(Map.of("app", app))
                .build();
    }

    /** Of a Pod that runs as this user and owns its volumes. */
    static PodSecurityContextArgs podSecurity(int user) {
        return PodSecurityContextArgs.builder()
                .runAsNonRoot(true)
                .runAsUser(user)
                .runAsGroup(user)
                .fsGroup(user)
                .seccompProfile(
                        SeccompProfileArgs.builder().type("RuntimeDefault").build())
                .build();
    }

    /** Of a container that can change nothing but its volumes. */
    static SecurityContextArgs containerSecurity() {
        return SecurityContextArgs.builder()
                .allowPrivilegeEscalation(false)
                .readOnlyRootFilesystem(true)
                .capabilities(CapabilitiesArgs.builder().drop("ALL").build())
                .build();
    }

    static ProbeArgs httpProbe(String path, int port) {
        return ProbeArgs.builder()
                .httpGet(HTTPGetActionArgs.builder().path(path).port(port).build())
                .build();
    }

    /** What a container asks for, and the memory at which it is ended. */
    static ResourceRequirementsArgs resources(String cpu, String memory, String memoryLimit) {
        return ResourceRequirementsArgs.builder()
                .requests(Map.of("cpu", cpu, "memory", memory))
                .limits(Map.of("memory", memoryLimit))
                .build();
    }

    static ServicePortArgs servicePort(String name, int port, int targetPort) {
        return ServicePortArgs.builder()
                .name(name)
                .port(port)
                .targetPort(targetPort)
                .protocol("TCP")
                .build();
    }
}
