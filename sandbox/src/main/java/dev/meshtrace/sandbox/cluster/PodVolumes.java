package dev.meshtrace.sandbox.cluster;

import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.client.KubernetesClient;

/**
 * What a Pod's containers must not start without: a kubelet waits for each ConfigMap and Secret that is mounted and not
 * optional. An istiod that starts before its injection template exists never injects.
 */
final class PodVolumes {
    private final KubernetesClient client;

    PodVolumes(KubernetesClient client) {
        this.client = client;
    }

    /** Whether all of them exist. */
    boolean arePresent(Pod pod) {
        String namespace = pod.getMetadata().getNamespace();
        return pod.getSpec().getVolumes().stream().allMatch(volume -> isPresent(namespace, volume));
    }

    private boolean isPresent(String namespace, Volume volume) {
        ConfigMapVolumeSource configMap = volume.getConfigMap();
        if (configMap != null && !Boolean.TRUE.equals(configMap.getOptional())) {
            return client.configMaps()
                            .inNamespace(namespace)
                            .withName(configMap.getName())
                            .get()
                    != null;
        }
        SecretVolumeSource secret = volume.getSecret();
        return secret == null
                || Boolean.TRUE.equals(secret.getOptional())
                || client.secrets()
                                .inNamespace(namespace)
                                .withName(secret.getSecretName())
                                .get()
                        != null;
    }
}
