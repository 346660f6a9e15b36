package dev.meshtrace.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.sandbox.provider.EngineDouble.Resource;
import dev.meshtrace.sandbox.provider.TestCluster.Running;
import dev.meshtrace.sandbox.provider.value.PropertyValues;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.ResourceProviderGrpc;

@ExtendWith(TestCluster.class)
class SessionsIT {
    private final Running running;

    SessionsIT(Running running) {
        this.running = running;
    }

    @Test
    void providersOfOneRunKeepTheirOwnSettings() throws IOException {
        Map<String, Object> program = Map.of("metadata", Map.of("name", "shared"), "data", Map.of("a", "1"));
        try (EngineDouble careful = engine(Map.of());
                EngineDouble upserting = engine(Map.of("upsertExistingObjects", "true", "namespace", "kube-public"))) {
            Resource first = careful.create(Manifests.CONFIG_MAP, "first", program);
            Resource elsewhere = upserting.create(Manifests.CONFIG_MAP, "elsewhere", program);
            Resource again = upserting.create(Manifests.CONFIG_MAP, "again", program);

            assertThat(first.id()).isEqualTo("default/shared");
            assertThat(elsewhere.id()).isEqualTo("kube-public/shared");
            assertThat(again.id()).isEqualTo("kube-public/shared");
            assertThatThrownBy(() -> careful.create(Manifests.CONFIG_MAP, "second", program))
                    .hasMessageContaining("already exists");
        }
    }

    @Test
    void dataOfAMutableConfigMapChangesInPlace() throws IOException {
        try (EngineDouble engine = engine(Map.of("enableConfigMapMutable", "true"))) {
            Resource made =
                    engine.create(Manifests.CONFIG_MAP, "mutable", Manifests.configMap("mutable", Map.of("a", "1")));
            DiffResponse diff = engine.diff(made, Manifests.configMap("mutable", Map.of("a", "2")));

            assertThat(diff.getChanges()).isEqualTo(DiffChanges.DIFF_SOME);
            assertThat(diff.getReplacesList()).isEmpty();
        }
    }

    @Test
    void withoutServerSideApplyAnUpdateSendsTheDifference() throws IOException {
        try (EngineDouble engine = engine(Map.of("enableServerSideApply", "false", "enableConfigMapMutable", true))) {
            Resource made = engine.create(
                    Manifests.CONFIG_MAP, "plain", Manifests.configMap("plain", Map.of("a", "1", "b", "2")));
            Resource changed = engine.update(made, Manifests.configMap("plain", Map.of("a", "3")), false);

            assertThat(changed.state().get("data")).isEqualTo(Map.of("a", "3"));
        }
    }

    @Test
    void anUnreachableClusterStillShowsUnchanged() throws IOException {
        Resource made;
        try (EngineDouble engine = engine(Map.of())) {
            made = engine.create(Manifests.DEPLOYMENT, "far", Manifests.deployment("far", 1, "10m"));
        }
        String away = Files.readString(running.cluster().kubeconfig()).replaceAll("127.0.0.1:\\d+", "127.0.0.1:1");
        try (EngineDouble engine = engine(Map.of("kubeconfig", away))) {
            assertThat(engine.diff(made, Manifests.deployment("far", 1, "10m")).getChanges())
                    .isEqualTo(DiffChanges.DIFF_NONE);
            assertThatThrownBy(() -> engine.read(made)).hasMessageContaining("unreachable");
        }
        try (EngineDouble engine = engine(Map.of("kubeconfig", away, "deleteUnreachable", "true"))) {
            assertThat(engine.read(made).getId()).isEmpty();
            engine.delete(made);
        }
    }

    @Test
    void aProviderIsReplacedOnlyForAnotherCluster() throws IOException {
        String here = Files.readString(running.cluster().kubeconfig());
        String moved = here.replaceAll("127.0.0.1:\\d+", "127.0.0.1:1");
        try (EngineDouble engine = engine(Map.of())) {
            assertThat(diffConfig(engine, here, moved).getReplacesList()).isEmpty();
            assertThat(diffConfig(
                                    engine,
                                    here,
                                    moved.replaceAll(
                                                    "certificate-authority-data: \\S+",
                                                    "certificate-authority-data: QQ==")
                                            .replaceAll(
                                                    "\"certificate-authority-data\": ?\"[^\"]+\"",
                                                    "\"certificate-authority-data\":\"QQ==\""))
                            .getReplacesList())
                    .containsExactly("kubeconfig");
        }
    }

    @Test
    void aCallWithoutSettingsSaysWhatToDo() {
        ManagedChannel channel = NettyChannelBuilder.forAddress(
                        "127.0.0.1", running.provider().port())
                .usePlaintext()
                .build();
        try {
            assertThatThrownBy(() -> ResourceProviderGrpc.newBlockingStub(channel)
                            .check(CheckRequest.newBuilder()
                                    .setUrn(EngineDouble.urn(Manifests.CONFIG_MAP, "a"))
                                    .build()))
                    .hasMessageContaining("must be configured first");
        } finally {
            channel.shutdownNow();
        }
    }

    private static DiffResponse diffConfig(EngineDouble engine, String olds, String news) {
        return engine.provider()
                .diffConfig(DiffRequest.newBuilder()
                        .setOlds(PropertyValues.encode(Map.of("kubeconfig", olds)))
                        .setNews(PropertyValues.encode(Map.of("kubeconfig", news)))
                        .build());
    }

    private EngineDouble engine(Map<String, Object> settings) throws IOException {
        return new EngineDouble(running.provider().port(), settings);
    }
}
