package dev.meshtrace.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.meshtrace.sandbox.provider.EngineDouble.Resource;
import dev.meshtrace.sandbox.provider.TestCluster.Running;
import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.api.Kubeconfig;
import dev.meshtrace.sandbox.provider.value.PropertyValues;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pulumirpc.Provider.ErrorResourceInitFailed;

@ExtendWith(TestCluster.class)
class RefusalsIT {
    private final Running running;
    private final EngineDouble engine;

    RefusalsIT(Running running) throws IOException {
        this.running = running;
        engine = new EngineDouble(running.provider().port(), Map.of());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void anObjectThatExistsPassesThePreviewAndFailsTheUpdateWithRepairs() {
        Map<String, Object> program = Manifests.configMap("taken", Map.of("a", "1"));
        engine.create(Manifests.CONFIG_MAP, "first", program);

        assertThatCode(() -> engine.previewCreate(Manifests.CONFIG_MAP, "second", program))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> engine.create(Manifests.CONFIG_MAP, "second", program))
                .hasMessageContaining("resource \"urn:pulumi:dev::demo::kubernetes:core/v1:ConfigMap::second\" was not"
                        + " successfully created by the Kubernetes API server: configmaps \"taken\" already exists")
                .hasMessageContaining("alias")
                .hasMessageContaining("ConfigMapPatch")
                .hasMessageContaining("import")
                .hasMessageContaining("upsertExistingObjects");
    }

    @Test
    void anInvalidNameFailsThePreviewWithTheServersSentence() {
        assertThatThrownBy(() ->
                        engine.previewCreate(Manifests.CONFIG_MAP, "bad", Manifests.configMap("Bad_Name", Map.of())))
                .hasMessageContaining("ConfigMap \"Bad_Name\" is invalid: metadata.name: Invalid value");
    }

    @Test
    void aValueThatTheSchemaRefusesFailsThePreview() {
        engine.create(Manifests.DEFINITION, "meters", Manifests.definition("meters", "Meter"));

        assertThatThrownBy(() -> engine.previewCreate(
                        "kubernetes:demo.dev/v1:Meter",
                        "m",
                        Map.of("metadata", Map.of("name", "m"), "spec", Map.of("rate", 150L))))
                .hasMessageContaining("spec.rate in body should be less than or equal to 100");
    }

    @Test
    void anUnknownKindPassesThePreviewAndFailsTheUpdateAfterItsTime() {
        Map<String, Object> program = Map.of("metadata", Map.of("name", "n"));

        assertThatCode(() -> engine.previewCreate("kubernetes:nowhere.dev/v1:Nothing", "n", program))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> engine.create("kubernetes:nowhere.dev/v1:Nothing", "n", program, 1))
                .hasMessageContaining("no matches for kind \"Nothing\" in version \"nowhere.dev/v1\"")
                .hasMessageContaining("Verify that any required CRDs have been created");
    }

    @Test
    void aMissingNamespacePassesThePreviewAndFailsTheUpdateAfterItsTime() {
        Map<String, Object> program = Map.of("metadata", Manifests.named("a", "absent"));

        assertThatCode(() -> engine.previewCreate(Manifests.CONFIG_MAP, "a", program))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> engine.create(Manifests.CONFIG_MAP, "a", program, 1))
                .hasMessageContaining("namespaces \"absent\" not found");
        assertThat(engine.messages()).anyMatch(message -> message.startsWith("Retry #1; creation failed: "));
    }

    @Test
    void anUnknownFieldIsWarnedOf() {
        engine.previewCreate(
                Manifests.SERVICE,
                "odd",
                Map.of(
                        "metadata",
                        Map.of("name", "odd"),
                        "spec",
                        Map.of("clusterIP", "None", "selektor", Map.of("a", "b"))));

        assertThat(engine.messages()).contains("unknown field \"spec.selektor\"");
    }

    @Test
    void anObjectThatDoesNotGetReadyIsInTheStateAllTheSame() throws InvalidProtocolBufferException {
        Map<String, Object> program = Manifests.withAnnotations(
                Manifests.deployment("nr", 1, "100000"), Map.of("pulumi.com/timeoutSeconds", "1"));

        StatusRuntimeException failure = catchThrowableOfType(
                StatusRuntimeException.class, () -> engine.create(Manifests.DEPLOYMENT, "nr", program, 0));

        Any detail = Objects.requireNonNull(StatusProto.fromThrowable(failure)).getDetails(0);
        ErrorResourceInitFailed partly = detail.unpack(ErrorResourceInitFailed.class);
        assertThat(partly.getId()).isEqualTo("default/nr");
        assertThat(PropertyValues.decode(partly.getProperties())).containsKeys("status", "__inputs", "__fieldManager");
        assertThat(partly.getReasonsList())
                .containsExactly(
                        "resource \"urn:pulumi:dev::demo::kubernetes:apps/v1:Deployment::nr\" was successfully created,"
                                + " but the Kubernetes API server reported that it failed to fully initialize or become"
                                + " live: 'nr' timed out waiting to be Ready",
                        "Minimum number of live Pods was not attained");
    }

    @Test
    void anEditOfTheSameFieldByOthersIsAConflictUnlessForced() {
        Resource made = engine.create(Manifests.DEPLOYMENT, "fought", Manifests.deployment("fought", 1, "10m"));
        Resource owned = engine.update(made, Manifests.deployment("fought", 1, "20m"), false);
        try (ApiServer server =
                ApiServer.of(Kubeconfig.of(running.cluster().kubeconfig().toString()))) {
            server.merge(
                    "/apis/apps/v1/namespaces/default/deployments/fought",
                    Map.of("spec", Map.of("replicas", 2)),
                    new ApiServer.Write("somebody", false, false));
        }

        assertThatThrownBy(() -> engine.update(owned, Manifests.deployment("fought", 3, "20m"), true))
                .hasMessageContaining("conflict with \"somebody\"")
                .hasMessageContaining("pulumi.com/patchForce");
        Map<String, Object> forced = Manifests.withAnnotations(
                Manifests.deployment("fought", 3, "20m"), Map.of("pulumi.com/patchForce", "true"));
        assertThatCode(() -> engine.update(owned, forced, false)).doesNotThrowAnyException();
    }

    @Test
    void aHelmReleaseIsRefusedWithTheReason() {
        assertThatThrownBy(
                        () -> engine.check(EngineDouble.urn("kubernetes:helm.sh/v3:Release", "r"), Map.of(), Map.of()))
                .hasMessageContaining("the official provider serves it");
    }
}
