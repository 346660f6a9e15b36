package dev.meshtrace.sandbox.cluster;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The environment that a kubelet would give a container, as far as it follows from the Pod alone. */
final class ContainerEnvironment {
    private ContainerEnvironment() {}

    static Map<String, String> of(Pod pod, Container container) {
        var environment = new LinkedHashMap<String, String>();
        for (var variable : container.getEnv()) {
            value(pod, variable).ifPresent(value -> environment.put(variable.getName(), value));
        }
        return environment;
    }

    private static Optional<String> value(Pod pod, EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return Optional.of(Optional.ofNullable(variable.getValue()).orElse(""));
        }
        var field = variable.getValueFrom().getFieldRef();
        return field == null ? Optional.empty() : field(pod, field.getFieldPath());
    }

    private static Optional<String> field(Pod pod, String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "metadata.name" -> pod.getMetadata().getName();
                    case "metadata.namespace" -> pod.getMetadata().getNamespace();
                    case "metadata.uid" -> pod.getMetadata().getUid();
                    case "spec.serviceAccountName" -> pod.getSpec().getServiceAccountName();
                    case "spec.nodeName" -> pod.getSpec().getNodeName();
                    case "status.podIP" -> pod.getStatus().getPodIP();
                    case "status.hostIP" -> pod.getStatus().getHostIP();
                    default -> null;
                });
    }
}
