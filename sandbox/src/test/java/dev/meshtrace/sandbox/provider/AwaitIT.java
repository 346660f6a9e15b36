package dev.meshtrace.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Empty;
import dev.meshtrace.sandbox.provider.EngineDouble.Resource;
import dev.meshtrace.sandbox.provider.TestCluster.Running;
import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.api.Kubeconfig;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class AwaitIT {
    private final EngineDouble engine;
    private final ApiServer server;

    AwaitIT(Running running) throws IOException {
        engine = new EngineDouble(running.provider().port(), Map.of());
        server = ApiServer.of(Kubeconfig.of(running.cluster().kubeconfig().toString()));
    }

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    @Test
    void aStatefulSetIsReadyWithItsPods() {
        Resource made = engine.create(Manifests.STATEFUL_SET, "db", Manifests.statefulSet("db"));

        assertThat(Trees.number(made.state(), 0, "status", "readyReplicas")).isEqualTo(1);
        assertThat(engine.messages())
                .contains(
                        "[1/2] Waiting for StatefulSet to create Pods (0/1 Pods ready)",
                        "StatefulSet initialization complete");
    }

    @Test
    void aServiceWaitsForPodsAndItsAddress() {
        engine.create(Manifests.DEPLOYMENT, "behind", Manifests.deployment("behind", 1, "10m"));
        Resource made = engine.create(Manifests.SERVICE, "front", Manifests.service("front", "behind", "LoadBalancer"));

        assertThat(Trees.list(made.state(), "status", "loadBalancer", "ingress"))
                .isNotEmpty();
        assertThat(engine.messages()).contains("Service initialization complete");
    }

    @Test
    void aServiceThatSelectsNoPodCountsAsCreatedAfterItsTime() {
        Resource made = engine.create(Manifests.SERVICE, "alone", Manifests.service("alone", "nobody", "ClusterIP"), 1);

        assertThat(made.id()).isEqualTo("default/alone");
        assertThat(engine.messages()).contains("[1/3] Finding Pods to direct traffic to");
    }

    @Test
    void aJobIsReadyWhenItHasSucceeded() {
        Resource made = engine.create(
                Manifests.JOB,
                "once",
                Map.of(
                        "metadata",
                        Map.of("name", "once"),
                        "spec",
                        Map.of(
                                "template",
                                Map.of(
                                        "spec",
                                        Map.of(
                                                "restartPolicy",
                                                "Never",
                                                "containers",
                                                List.of(Map.of("name", "j", "image", "j:1")))))));

        assertThat(Trees.number(made.state(), 0, "status", "succeeded")).isEqualTo(1);
    }

    @Test
    void aClaimThatWaitsForItsFirstPodIsNotWaitedFor() {
        engine.create(
                "kubernetes:storage.k8s.io/v1:StorageClass",
                "late",
                Map.of(
                        "metadata",
                        Map.of("name", "late"),
                        "provisioner",
                        "demo.dev/none",
                        "volumeBindingMode",
                        "WaitForFirstConsumer"));

        Resource made = engine.create(
                Manifests.CLAIM,
                "claim",
                Map.of(
                        "metadata",
                        Map.of("name", "claim"),
                        "spec",
                        Map.of(
                                "storageClassName",
                                "late",
                                "accessModes",
                                List.of("ReadWriteOnce"),
                                "resources",
                                Map.of("requests", Map.of("storage", "1Gi")))));

        assertThat(Trees.text(made.state(), "status", "phase")).isEqualTo("Pending");
    }

    @Test
    void anObjectOfAKindThatComesLaterIsMadeAsSoonAsItsKindIsThere() {
        CompletableFuture<Resource> thing = CompletableFuture.supplyAsync(
                () -> engine.create("kubernetes:demo.dev/v1:Thing", "t", Map.of("metadata", Map.of("name", "t"))));
        Resource definition = engine.create(Manifests.DEFINITION, "things", Manifests.definition("things", "Thing"));

        assertThat(definition.id()).isEqualTo("things.demo.dev");
        assertThat(thing.join().id()).isEqualTo("default/t");
        assertThat(Trees.get(
                        Trees.list(definition.state(), "spec", "versions").get(0),
                        "schema",
                        "openAPIV3Schema",
                        "properties",
                        "spec",
                        "x_kubernetes_preserve_unknown_fields"))
                .isEqualTo(true);
    }

    @Test
    void aDeclaredConditionIsWaitedFor() {
        Map<String, Object> program = Manifests.withAnnotations(
                Manifests.configMap("awaited", Map.of("a", "1")),
                Map.of("pulumi.com/waitFor", "jsonpath={.data.ready}=yes"));
        CompletableFuture<Resource> made =
                CompletableFuture.supplyAsync(() -> engine.create(Manifests.CONFIG_MAP, "awaited", program));
        while (!engine.messages().contains("Waiting for jsonpath={.data.ready}=yes")) {
            Thread.onSpinWait();
        }
        server.merge(
                "/api/v1/namespaces/default/configmaps/awaited",
                Map.of("data", Map.of("ready", "yes")),
                new ApiServer.Write("somebody", false, false));

        assertThat(Trees.text(made.join().state(), "data", "ready")).isEqualTo("yes");
    }

    @Test
    void skipAwaitWaitsForNothing() {
        Map<String, Object> program = Manifests.withAnnotations(
                Manifests.deployment("unawaited", 1, "100000"), Map.of("pulumi.com/skipAwait", "true"));

        assertThat(engine.create(Manifests.DEPLOYMENT, "unawaited", program).id())
                .isEqualTo("default/unawaited");
    }

    @Test
    void cancellingEndsAWaitAtOnce() {
        CompletableFuture<Resource> made = CompletableFuture.supplyAsync(() ->
                engine.create(Manifests.DEPLOYMENT, "endless", Manifests.deployment("endless", 1, "100000"), 600));
        while (engine.messages().isEmpty()) {
            Thread.onSpinWait();
        }

        engine.provider().cancel(Empty.getDefaultInstance());

        assertThatThrownBy(made::join).isInstanceOf(CompletionException.class).hasMessageContaining("cancelled");
    }

    @Test
    void aNamespaceIsGoneAfterItsDeletion() {
        Resource made = engine.create(Manifests.NAMESPACE, "brief", Manifests.namespace("brief"));

        engine.delete(made);

        assertThat(engine.read(made).getId()).isEmpty();
    }
}
