package dev.meshtrace.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import dev.meshtrace.sandbox.process.Pause;
import dev.meshtrace.sandbox.progress.PlainProgress;
import dev.meshtrace.sandbox.progress.Progress;
import dev.meshtrace.sandbox.toolchain.Tool;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IstiodIT {
    private static final Progress PROGRESS = new PlainProgress(System.out);
    private static final Toolchain TOOLCHAIN = Toolchain.forUser(PROGRESS);
    private static final int LATE = Order.DEFAULT + 1;
    private static final String SYSTEM = "istio-system";

    @TempDir
    static Path folder;

    static Cluster cluster;
    static KubernetesClient client;

    @BeforeAll
    static void installIstio() {
        TOOLCHAIN.ensure(Set.of(Tool.ISTIOD));
        cluster = Cluster.start(settings(), PROGRESS);
        client = connect();
        namespace(SYSTEM, Map.of());
        Path charts = TOOLCHAIN.istioCharts();
        apply(new Helm(charts.resolve("base"))
                .template()
                .withName("istio-base")
                .withNamespace(SYSTEM)
                .call());
        apply(new Helm(charts.resolve("istio-control/istio-discovery"))
                .template()
                .withName("istiod")
                .withNamespace(SYSTEM)
                .set("replicaCount", 2)
                .set("autoscaleEnabled", false)
                .call());
        client.apps()
                .deployments()
                .inNamespace(SYSTEM)
                .withName("istiod")
                .waitUntilCondition(
                        found -> found.getStatus() != null
                                && Integer.valueOf(2).equals(found.getStatus().getAvailableReplicas()),
                        60,
                        TimeUnit.SECONDS);
        client.admissionRegistration()
                .v1()
                .mutatingWebhookConfigurations()
                .withName("istio-sidecar-injector")
                .waitUntilCondition(
                        found -> found.getWebhooks().stream()
                                .allMatch(webhook -> webhook.getClientConfig().getCaBundle() != null),
                        60,
                        TimeUnit.SECONDS);
        client.admissionRegistration()
                .v1()
                .validatingWebhookConfigurations()
                .withName("istio-validator-istio-system")
                .waitUntilCondition(
                        found -> found.getWebhooks().stream()
                                .allMatch(webhook -> "Fail".equals(webhook.getFailurePolicy())),
                        60,
                        TimeUnit.SECONDS);
    }

    private static ClusterSettings settings() {
        return new ClusterSettings(folder.resolve("data"), TOOLCHAIN);
    }

    private static KubernetesClient connect() {
        return new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig().toFile()))
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        cluster.close();
    }

    @Test
    void aPodInAnInjectedNamespaceGetsTheProxyFromTheRealWebhook() {
        namespace("bookinfo", Map.of("istio-injection", "enabled"));
        var pod = new PodBuilder()
                .withNewMetadata()
                .withName("reviews")
                .withNamespace("bookinfo")
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("app")
                .withImage("example.com/reviews:1")
                .endContainer()
                .endSpec()
                .build();

        var created = client.resource(pod).create();

        assertThat(created.getSpec().getContainers()).extracting("name").contains("app");
        assertThat(created.getMetadata().getAnnotations()).containsKey("sidecar.istio.io/status");
        assertThat(created.toString()).contains("name=istio-proxy");
    }

    @Test
    void aTelemetryWith150PercentIsRefusedByTheApiServer() {
        assertThatThrownBy(() -> apply("""
                apiVersion: telemetry.istio.io/v1
                kind: Telemetry
                metadata: {name: too-much, namespace: default}
                spec:
                  tracing:
                  - randomSamplingPercentage: 150
                """))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("randomSamplingPercentage")
                .hasMessageContaining("100");
    }

    @Test
    void aVirtualServiceWithANegativeWeightIsRefusedByIstiod() {
        assertRefusedByIstiod();
    }

    @Test
    void oneProcessStandsForBothReplicas() {
        assertThat(cluster.localPods())
                .extracting(LocalPod::how)
                .containsExactlyInAnyOrder(LocalPod.How.PROCESS, LocalPod.How.PLAYED_REPLICA);
        assertThat(cluster.processes())
                .filteredOn(process -> process.name().contains("istiod-"))
                .hasSize(1);
    }

    @Test
    @Order(LATE)
    void aCrashedIstiodIsStartedAgain() {
        long crashed = istiod().pid();

        ProcessHandle.of(crashed).orElseThrow().destroyForcibly();

        await(() -> istiod().pid() != crashed && istiod().ready());
        assertRefusedByIstiod();
    }

    @Test
    @Order(LATE + 1)
    void aRestartBringsIstiodBackAndItsWebhooksWaitForIt() {
        client.close();
        cluster.close();

        cluster = Cluster.start(settings(), PROGRESS);
        client = connect();

        assertRefusedByIstiod();
        assertThat(istiod().ready()).isTrue();
    }

    @Test
    @Order(LATE + 2)
    void istiodEndsWithItsPods() {
        long pid = istiod().pid();

        client.apps().deployments().inNamespace(SYSTEM).withName("istiod").delete();

        await(() -> cluster.localPods().isEmpty());
        await(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    private static void assertRefusedByIstiod() {
        assertThatThrownBy(() -> apply("""
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: negative, namespace: default}
                spec:
                  hosts: [reviews]
                  http:
                  - route:
                    - destination: {host: reviews}
                      weight: -1
                """))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("validation.istio.io")
                .hasMessageContaining("weight -1 < 0");
    }

    private static LocalPod istiod() {
        return cluster.localPods().stream()
                .filter(pod -> pod.how() == LocalPod.How.PROCESS)
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Pause.millis(100);
        }
    }

    private static void namespace(String name, Map<String, String> labels) {
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withLabels(labels)
                        .endMetadata()
                        .build())
                .create();
    }

    private static void apply(String yaml) {
        client.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .serverSideApply();
    }
}
