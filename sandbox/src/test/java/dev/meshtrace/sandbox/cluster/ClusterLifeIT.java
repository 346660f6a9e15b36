package dev.meshtrace.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.process.ManagedProcess;
import dev.meshtrace.sandbox.process.ProcessRecord;
import dev.meshtrace.sandbox.process.ProcessRecords;
import dev.meshtrace.sandbox.progress.PlainProgress;
import dev.meshtrace.sandbox.progress.Progress;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterLifeIT {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new PlainProgress(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final Toolchain toolchain = Toolchain.forUser(new PlainProgress(System.out));

    @TempDir
    Path folder;

    private ClusterSettings settings;

    @BeforeEach
    void makeSettings() {
        settings = new ClusterSettings(folder.resolve("one"), toolchain, 1);
    }

    @Test
    void dataOutlivesTheDeathOfAllProcesses() {
        try (var cluster = Cluster.start(settings, progress)) {
            write(cluster, "kept");
            cluster.processes().forEach(ClusterLifeIT::kill);
        }

        try (var cluster = Cluster.start(settings, progress)) {
            assertThat(read(cluster)).isEqualTo("kept");
        }
    }

    @Test
    void whatAKilledSandboxLeftIsEndedByTheNextStart() throws Exception {
        var sandbox = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedCluster.class.getName(),
                        settings.dataFolder().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(sandbox.inputReader().readLine()).isEqualTo("up");
        var left = new ProcessRecords(settings.dataFolder().resolve("processes")).running();
        sandbox.destroyForcibly().waitFor();
        assertThat(left).hasSize(5).allMatch(ProcessRecord::isRunning);

        try (var cluster = Cluster.start(settings, progress)) {
            assertThat(left).noneMatch(ProcessRecord::isRunning);
            assertThat(cluster.processes()).allMatch(ManagedProcess::isAlive);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("ended etcd of a sandbox that was killed");
        }
    }

    @Test
    void aBusyPortIsAvoided() throws IOException {
        int port;
        try (var cluster = Cluster.start(settings, progress)) {
            port = port(cluster);
            write(cluster, "kept");
        }

        try (var stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var cluster = Cluster.start(settings, progress)) {
            assertThat(port(cluster)).isNotEqualTo(stranger.getLocalPort());
            assertThat(read(cluster)).isEqualTo("kept");
        }
    }

    @Test
    void twoClustersStandSideBySideAndOneFolderServesOne() {
        try (var one = Cluster.start(settings, progress);
                var two = Cluster.start(new ClusterSettings(folder.resolve("two"), toolchain, 1), progress)) {
            write(one, "one");
            write(two, "two");

            assertThat(read(one)).isEqualTo("one");
            assertThat(read(two)).isEqualTo("two");
            assertThatThrownBy(() -> Cluster.start(settings, progress))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageStartingWith("data folder must be free, got ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void afterCloseNothingIsLeft() {
        List<ManagedProcess> processes;
        int port;
        try (var cluster = Cluster.start(settings, progress)) {
            processes = cluster.processes();
            port = port(cluster);
        }

        assertThat(processes).hasSize(5).noneMatch(ManagedProcess::isAlive);
        assertThat(new ProcessRecords(folder.resolve("one/processes")).running())
                .isEmpty();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("one/webhooks.sock")).doesNotExist();
    }

    private static void kill(ManagedProcess process) {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    private static int port(Cluster cluster) {
        return URI.create(Config.fromKubeconfig(cluster.kubeconfig().toFile()).getMasterUrl())
                .getPort();
    }

    private static void write(Cluster cluster, String value) {
        try (var client = client(cluster)) {
            client.resource(new ConfigMapBuilder()
                            .withNewMetadata()
                            .withName("note")
                            .withNamespace("default")
                            .endMetadata()
                            .withData(Map.of("value", value))
                            .build())
                    .create();
        }
    }

    private static @Nullable String read(Cluster cluster) {
        try (var client = client(cluster)) {
            return client.configMaps()
                    .inNamespace("default")
                    .withName("note")
                    .get()
                    .getData()
                    .get("value");
        }
    }

    private static KubernetesClient client(Cluster cluster) {
        return new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig().toFile()))
                .build();
    }
}
