package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.sandbox.SandboxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {
    private final FakeControlPlane plane = new FakeControlPlane();
    private SandboxFolder folder = new SandboxFolder(Path.of("/"));

    @BeforeEach
    void useFolder(@TempDir Path root) {
        folder = new SandboxFolder(root);
    }

    @Test
    void saysWhereItsControlPlaneIs() throws Exception {
        Daemon daemon = new Daemon(folder, "b1", ignored -> plane);
        CompletableFuture<Integer> run = CompletableFuture.supplyAsync(daemon::run);

        DaemonState ready = awaitReady();

        assertThat(ready.isReady()).isTrue();
        assertThat(ready.kubeconfig()).isEqualTo("/sandbox/kubeconfig");
        assertThat(ready.providerPort()).isEqualTo(4711);
        assertThat(ready.build()).isEqualTo("b1");
        daemon.stop();
        assertThat(run.get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void closesItsControlPlaneAndItsFileWhenItIsStopped() throws Exception {
        Daemon daemon = new Daemon(folder, "b1", ignored -> plane);
        CompletableFuture<Integer> run = CompletableFuture.supplyAsync(daemon::run);
        awaitReady();

        daemon.stop();

        assertThat(run.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(plane.closed).isTrue();
        assertThat(folder.daemonState()).doesNotExist();
    }

    @Test
    void endsWhenSomebodyDeletesTheClone() throws Exception {
        Daemon daemon = new Daemon(folder, "b1", ignored -> plane);
        CompletableFuture<Integer> run = CompletableFuture.supplyAsync(daemon::run);
        awaitReady();

        Files.delete(folder.daemonState());

        assertThat(run.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(plane.closed).isTrue();
    }

    @Test
    void leavesTheReasonWhenItCannotStart() {
        Daemon daemon = new Daemon(folder, "b1", ignored -> {
            throw new SandboxException("etcd ended at start: no space left");
        });

        assertThat(daemon.run()).isEqualTo(3);
        assertThat(state().phase()).isEqualTo(DaemonState.Phase.FAILED);
        assertThat(state().message()).isEqualTo("etcd ended at start: no space left");
    }

    private DaemonState awaitReady() throws ExecutionException, InterruptedException, TimeoutException {
        return CompletableFuture.supplyAsync(() -> {
                    DaemonState state = null;
                    while (state == null || state.phase() != DaemonState.Phase.READY) {
                        state = new JsonFile<>(folder.daemonState(), DaemonState.class)
                                .read()
                                .orElse(null);
                        Thread.onSpinWait();
                    }
                    return state;
                })
                .get(10, TimeUnit.SECONDS);
    }

    private DaemonState state() {
        return new JsonFile<>(folder.daemonState(), DaemonState.class).read().orElseThrow();
    }
}
