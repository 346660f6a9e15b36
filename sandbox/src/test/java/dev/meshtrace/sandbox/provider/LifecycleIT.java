package dev.meshtrace.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.sandbox.provider.EngineDouble.Resource;
import dev.meshtrace.sandbox.provider.TestCluster.Running;
import dev.meshtrace.sandbox.provider.api.ApiException;
import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.api.Kubeconfig;
import dev.meshtrace.sandbox.provider.value.PropertyValues;
import dev.meshtrace.sandbox.provider.value.Secret;
import dev.meshtrace.sandbox.provider.value.Trees;
import dev.meshtrace.sandbox.provider.value.Unknown;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;

@ExtendWith(TestCluster.class)
class LifecycleIT {
    private final EngineDouble engine;
    private final ApiServer server;

    LifecycleIT(Running running) throws IOException {
        engine = new EngineDouble(running.provider().port(), Map.of());
        server = ApiServer.of(Kubeconfig.of(running.cluster().kubeconfig().toString()));
    }

    @BeforeEach
    void isServed() {
        assertThat(Trees.list(server.get("/api/v1"), "resources")).isNotEmpty();
    }

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    @Test
    void aDeploymentIsMadeComparedChangedReadAndDeleted() {
        Resource made = engine.create(Manifests.DEPLOYMENT, "web", Manifests.deployment("web", 2, "1000m"));
        assertThat(made.id()).isEqualTo("default/web");
        assertThat(Trees.number(made.state(), 0, "status", "availableReplicas")).isEqualTo(2);
        assertThat(made.state())
                .containsEntry("__initialApiVersion", "apps/v1")
                .containsEntry("__inputs", made.inputs())
                .hasEntrySatisfying(
                        "__fieldManager",
                        manager -> assertThat(manager.toString()).matches("pulumi-kubernetes-[0-9a-f]{8}"));
        assertThat(managers("web")).contains("pulumi-kubernetes");

        assertThat(engine.diff(made, Manifests.deployment("web", 2, "1000m")).getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
        assertThat(engine.diff(made, Manifests.deployment("web", 3, "1000m")).getDetailedDiffMap())
                .containsOnlyKeys("spec.replicas");

        Resource changed = engine.update(made, Manifests.deployment("web", 3, "1000m"), false);
        assertThat(Trees.number(changed.state(), 0, "status", "availableReplicas"))
                .isEqualTo(3);
        assertThat(changed.state()).containsEntry("__fieldManager", made.state().get("__fieldManager"));
        assertThat(managers("web")).contains(made.state().get("__fieldManager")).doesNotContain("pulumi-kubernetes");

        assertThat(PropertyValues.decode(engine.read(changed).getInputs())).isEqualTo(changed.inputs());

        engine.delete(changed);
        assertThatThrownBy(() -> server.get("/apis/apps/v1/namespaces/default/deployments/web"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.notFound()).isTrue());
        assertThat(engine.read(changed).getId()).isEmpty();
        engine.delete(changed);
    }

    @Test
    void whatAnUpdateLeavesOutIsGone() {
        Resource made = engine.create(
                Manifests.NAMESPACE,
                "left",
                Map.of("metadata", Map.of("name", "left", "labels", Map.of("a", "1", "b", "2"))));

        engine.update(made, Map.of("metadata", Map.of("name", "left", "labels", Map.of("a", "1"))), false);

        assertThat(Trees.map(server.get("/api/v1/namespaces/left"), "metadata", "labels"))
                .containsEntry("a", "1")
                .doesNotContainKey("b");
    }

    @Test
    void anUnnamedObjectIsNamedOnceAndKeepsItsName() {
        Map<String, Object> program = Map.of("data", Map.of("a", "1"));
        Resource made = engine.create(Manifests.CONFIG_MAP, "settings", program);

        assertThat(made.id()).matches("default/settings-[0-9a-f]{8}");
        assertThat(Trees.text(made.inputs(), "metadata", "annotations", "pulumi.com/autonamed"))
                .isEqualTo("true");
        assertThat(engine.diff(made, program).getChanges()).isEqualTo(DiffChanges.DIFF_NONE);
        assertThat(engine.diff(made, Map.of("data", Map.of("a", "2"))).getReplacesList())
                .containsExactly("data.a");
    }

    @Test
    void textsOfASecretAreStoredAsDataThatStaysSecret() {
        Resource made = engine.create(
                Manifests.SECRET,
                "pw",
                Map.of("metadata", Map.of("name", "pw"), "stringData", Map.of("password", "geheim")));

        assertThat(made.inputs())
                .doesNotContainKey("stringData")
                .containsEntry("data", new Secret(Map.of("password", "Z2VoZWlt")));
        assertThat(made.state().get("data")).isEqualTo(made.inputs().get("data"));
        assertThat(Trees.get(made.state(), "__inputs", "data")).isEqualTo(Map.of("password", "Z2VoZWlt"));
        assertThat(made.state().toString()).doesNotContain("Z2VoZWlt").doesNotContain("geheim");
        assertThat(PropertyValues.decode(engine.read(made).getProperties()).toString())
                .doesNotContain("Z2VoZWlt");
    }

    @Test
    void aSecretInputIsSecretInTheOutputsToo() {
        Resource made = engine.create(
                Manifests.CONFIG_MAP,
                "hidden",
                Map.of("metadata", Map.of("name", "hidden"), "data", Map.of("a", new Secret("1"), "b", "2")));

        assertThat(Trees.map(made.state(), "data")).isEqualTo(Map.of("a", new Secret("1"), "b", "2"));
    }

    @Test
    void anEditFromOutsideShowsInARefreshAndNothingElseDoes() {
        Resource made = engine.create(Manifests.DEPLOYMENT, "drifting", Manifests.deployment("drifting", 1, "1000m"));
        server.merge(
                "/apis/apps/v1/namespaces/default/deployments/drifting",
                Map.of("metadata", Map.of("labels", Map.of("x", "y")), "spec", Map.of("replicas", 2)),
                new ApiServer.Write("somebody", false, false));

        ReadResponse read = engine.read(made);
        Resource refreshed = new Resource(
                made.urn(),
                made.id(),
                PropertyValues.decode(read.getInputs()),
                PropertyValues.decode(read.getProperties()));

        assertThat(Trees.number(refreshed.inputs(), 0, "spec", "replicas")).isEqualTo(2);
        assertThat(engine.diff(refreshed, Manifests.deployment("drifting", 1, "1000m"))
                        .getDetailedDiffMap())
                .containsOnlyKeys("spec.replicas");
    }

    @Test
    void anObjectThatPulumiDoesNotKnowIsReadForAnImport() {
        ReadResponse read = engine.provider()
                .read(ReadRequest.newBuilder()
                        .setUrn(EngineDouble.urn(Manifests.NAMESPACE, "imported"))
                        .setId("kube-system")
                        .build());

        assertThat(PropertyValues.decode(read.getInputs()))
                .containsEntry("kind", "Namespace")
                .doesNotContainKey("status")
                .extractingByKey("metadata")
                .satisfies(metadata -> assertThat(Trees.map(metadata))
                        .containsEntry("name", "kube-system")
                        .doesNotContainKeys("uid", "managedFields", "resourceVersion"));
    }

    @Test
    void ignoredFieldsKeepWhatTheClusterHas() {
        Resource made = engine.create(Manifests.DEPLOYMENT, "scaled", Manifests.deployment("scaled", 1, "10m"));
        server.merge(
                "/apis/apps/v1/namespaces/default/deployments/scaled",
                Map.of("spec", Map.of("replicas", 2)),
                new ApiServer.Write("autoscaler", false, false));

        Resource changed = engine.update(made, Manifests.deployment("scaled", 1, "20m"), false, "spec.replicas");

        assertThat(Trees.number(changed.state(), 0, "spec", "replicas")).isEqualTo(2);
    }

    @Test
    void aPatchOwnsOnlyItsFieldsAndGivesThemUp() {
        engine.create(Manifests.CONFIG_MAP, "base", Manifests.configMap("base", Map.of("a", "1")));
        Resource patch = engine.create(
                "kubernetes:core/v1:ConfigMapPatch",
                "more",
                Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "ConfigMap",
                        "metadata",
                        Map.of("name", "base"),
                        "data",
                        Map.of("b", "2")));
        assertThat(data("base")).isEqualTo(Map.of("a", "1", "b", "2"));

        engine.delete(patch);

        assertThat(data("base")).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void inAPreviewUnknownsStayUnknownAndNothingIsMade() {
        Map<String, Object> program =
                Map.of("metadata", Map.of("name", "maybe"), "data", Map.of("a", Unknown.VALUE, "b", "2"));

        Map<String, Object> preview = engine.previewCreate(Manifests.CONFIG_MAP, "maybe", program);

        assertThat(Trees.map(preview, "data")).isEqualTo(Map.of("a", Unknown.VALUE, "b", "2"));
        assertThat(Trees.list(server.get("/api/v1/namespaces/default/configmaps"), "items"))
                .noneMatch(item -> Trees.text(item, "metadata", "name").equals("maybe"));
    }

    @Test
    void aPreviewShowsWhatTheServerFillsIn() {
        Map<String, Object> preview =
                engine.previewCreate(Manifests.SERVICE, "shown", Manifests.service("shown", "none", "ClusterIP"));

        assertThat(Trees.list(preview, "spec", "ports"))
                .isEqualTo(List.of(Map.of("port", 80L, "protocol", "TCP", "targetPort", 80L)));
    }

    private List<Object> managers(String deployment) {
        return Trees.list(
                        server.get("/apis/apps/v1/namespaces/default/deployments/" + deployment),
                        "metadata",
                        "managedFields")
                .stream()
                .map(entry -> (Object) Trees.text(entry, "manager"))
                .toList();
    }

    private Map<String, Object> data(String configMap) {
        return Trees.map(server.get("/api/v1/namespaces/default/configmaps/" + configMap), "data");
    }
}
