package dev.meshtrace.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.sandbox.progress.PlainProgress;
import dev.meshtrace.sandbox.progress.Progress;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterIT {
    private static final Progress PROGRESS = new PlainProgress(System.out);

    @TempDir
    static Path folder;

    static Cluster cluster;
    static KubernetesClient client;

    @BeforeAll
    static void start() {
        cluster = Cluster.start(new ClusterSettings(folder.resolve("data"), Toolchain.forUser(PROGRESS)), PROGRESS);
        client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig().toFile()))
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        cluster.close();
    }

    @Test
    void aDeploymentOfThreeBecomesAvailable() {
        var labels = Map.of("app", "three");
        var deployment = new DeploymentBuilder()
                .withNewMetadata()
                .withName("three")
                .withNamespace("default")
                .endMetadata()
                .withNewSpec()
                .withReplicas(3)
                .withNewSelector()
                .withMatchLabels(labels)
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(labels)
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("app")
                .withImage("example.com/app:1")
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();

        client.resource(deployment).create();

        var available = client.resource(deployment)
                .waitUntilCondition(
                        found -> found != null
                                && found.getStatus() != null
                                && Integer.valueOf(3).equals(found.getStatus().getAvailableReplicas()),
                        60,
                        TimeUnit.SECONDS);
        assertThat(available.getStatus().getReadyReplicas()).isEqualTo(3);
        assertThat(client.pods()
                        .inNamespace("default")
                        .withLabels(labels)
                        .list()
                        .getItems())
                .extracting(pod -> pod.getSpec().getNodeName())
                .containsExactlyInAnyOrder("sandbox-1", "sandbox-2", "sandbox-3");
    }

    @Test
    void aLoadBalancerGetsTheLoopbackAddress() {
        var service = new ServiceBuilder()
                .withNewMetadata()
                .withName("outside")
                .withNamespace("default")
                .endMetadata()
                .withNewSpec()
                .withType("LoadBalancer")
                .addNewPort()
                .withPort(80)
                .endPort()
                .endSpec()
                .build();

        client.resource(service).create();

        var ready = client.resource(service)
                .waitUntilCondition(
                        found -> found != null
                                && found.getStatus() != null
                                && found.getStatus().getLoadBalancer() != null
                                && !found.getStatus()
                                        .getLoadBalancer()
                                        .getIngress()
                                        .isEmpty(),
                        60,
                        TimeUnit.SECONDS);
        assertThat(ready.getStatus().getLoadBalancer().getIngress().get(0).getIp())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void aVolumeClaimIsBoundAndItsVolumeGoesWithIt() {
        var claim = new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName("data")
                .withNamespace("default")
                .endMetadata()
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withNewResources()
                .addToRequests("storage", new Quantity("1Gi"))
                .endResources()
                .endSpec()
                .build();

        client.resource(claim).create();

        var bound = client.resource(claim)
                .waitUntilCondition(
                        found -> found != null
                                && found.getStatus() != null
                                && "Bound".equals(found.getStatus().getPhase()),
                        60,
                        TimeUnit.SECONDS);
        String volume = bound.getSpec().getVolumeName();
        assertThat(client.persistentVolumes().withName(volume).get().getStatus().getPhase())
                .isEqualTo("Bound");
        client.resource(claim).delete();
        client.persistentVolumes().withName(volume).waitUntilCondition(found -> found == null, 60, TimeUnit.SECONDS);
    }

    @Test
    void aCustomResourceDefinitionIsEstablished() {
        var definition = new CustomResourceDefinitionBuilder()
                .withNewMetadata()
                .withName("routes.meshtrace.example")
                .endMetadata()
                .withNewSpec()
                .withGroup("meshtrace.example")
                .withScope("Namespaced")
                .withNewNames()
                .withKind("Route")
                .withPlural("routes")
                .endNames()
                .addNewVersion()
                .withName("v1")
                .withServed(true)
                .withStorage(true)
                .withNewSchema()
                .withNewOpenAPIV3Schema()
                .withType("object")
                .endOpenAPIV3Schema()
                .endSchema()
                .endVersion()
                .endSpec()
                .build();

        client.resource(definition).create();

        var established = client.resource(definition)
                .waitUntilCondition(
                        found -> found.getStatus() != null
                                && found.getStatus().getConditions().stream()
                                        .anyMatch(
                                                condition -> condition.getType().equals("Established")
                                                        && condition.getStatus().equals("True")),
                        60,
                        TimeUnit.SECONDS);
        assertThat(established.getStatus().getAcceptedNames().getKind()).isEqualTo("Route");
    }
}
