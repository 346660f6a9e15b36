package dev.meshtrace.sandbox.cluster;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;

/** The nodes that KWOK plays, and the default StorageClass whose volumes it plays. */
final class PlayedNodes {
    // KWOK's volume stages act on this name only.
    private static final String STORAGE_CLASS = "kwok-volume";

    private final KubernetesClient client;
    private final int count;

    PlayedNodes(KubernetesClient client, int count) {
        this.client = client;
        this.count = count;
    }

    void create() {
        for (int number = 1; number <= count; number++) {
            var node = node(number);
            if (client.nodes().withName(node.getMetadata().getName()).get() == null) {
                client.resource(node).create();
            }
        }
        if (client.storage().v1().storageClasses().withName(STORAGE_CLASS).get() == null) {
            client.resource(storageClass()).create();
        }
    }

    /** Whether Pods can be made and will run: all nodes ready, the ServiceAccount of the first namespace there. */
    boolean areReady() {
        long ready = client.nodes().list().getItems().stream()
                .filter(PlayedNodes::isReady)
                .count();
        return ready >= count
                && client.serviceAccounts()
                                .inNamespace("default")
                                .withName("default")
                                .get()
                        != null;
    }

    private static boolean isReady(Node node) {
        return node.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }

    private static Node node(int number) {
        String name = "sandbox-" + number;
        var size = Map.of("cpu", new Quantity("32"), "memory", new Quantity("128Gi"), "pods", new Quantity("1000"));
        return new NodeBuilder()
                .withNewMetadata()
                .withName(name)
                .addToAnnotations("kwok.x-k8s.io/node", "fake")
                .addToLabels("kubernetes.io/hostname", name)
                .addToLabels("kubernetes.io/os", "linux")
                .addToLabels("kubernetes.io/arch", "amd64")
                .addToLabels("topology.kubernetes.io/region", "sandbox")
                .addToLabels("topology.kubernetes.io/zone", name)
                .endMetadata()
                .withNewStatus()
                .withCapacity(size)
                .withAllocatable(size)
                .endStatus()
                .build();
    }

    private static StorageClass storageClass() {
        return new StorageClassBuilder()
                .withNewMetadata()
                .withName(STORAGE_CLASS)
                .addToAnnotations("storageclass.kubernetes.io/is-default-class", "true")
                .endMetadata()
                .withProvisioner("kwok.x-k8s.io/volume")
                .withReclaimPolicy("Delete")
                .withVolumeBindingMode("Immediate")
                .build();
    }
}
