package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.process.ProcessRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonControlTest {
    private SandboxFolder folder = new SandboxFolder(Path.of("/"));
    private DaemonControl control = control(FakeDaemon.class);

    @BeforeEach
    void useFolder(@TempDir Path root) {
        folder = new SandboxFolder(root);
        control = control(FakeDaemon.class);
    }

    @AfterEach
    void leaveNothing() {
        control.stop();
    }

    private DaemonControl control(Class<?> main) {
        return new DaemonControl(folder, DaemonClasses.ofThisProcess(), main.getName());
    }

    @Test
    void aDaemonIsStartedOnceAndUsedAgain() {
        control.start();
        DaemonState state = control.awaitReady();

        assertThat(state.providerPort()).isEqualTo(4711);
        assertThat(control.isUsable()).isTrue();
        assertThat(control.processes()).extracting(ProcessRecord::name).containsExactly("sleep");
    }

    @Test
    void stopEndsTheDaemonAndWhatItStarted() {
        control.start();
        DaemonState state = control.awaitReady();
        List<ProcessRecord> processes = control.processes();

        control.stop();

        assertThat(state.isAlive()).isFalse();
        assertThat(processes).noneMatch(ProcessRecord::isRunning);
        assertThat(control.state()).isEmpty();
    }

    @Test
    void stopAlsoEndsWhatAKilledDaemonLeft() {
        control.start();
        DaemonState state = control.awaitReady();
        List<ProcessRecord> processes = control.processes();
        ProcessHandle daemon = state.daemon().find().orElseThrow();
        daemon.destroyForcibly();
        daemon.onExit().join();
        assertThat(processes).allMatch(ProcessRecord::isRunning);
        assertThat(control.isUsable()).isFalse();

        control.stop();

        assertThat(processes).noneMatch(ProcessRecord::isRunning);
    }

    @Test
    void aDaemonOfAnotherBuildIsNotUsed() throws IOException {
        control.start();
        DaemonState state = control.awaitReady();
        JsonFile<DaemonState> file = new JsonFile<>(folder.daemonState(), DaemonState.class);

        file.write(DaemonState.starting(state.daemon(), "another build"));

        assertThat(control.isUsable()).isFalse();
    }

    @Test
    void aFailureToStartIsTheDaemonsOwnLine() throws IOException {
        Files.createFile(folder.root().resolve(FakeDaemon.REFUSE));
        control.start();

        assertThatThrownBy(control::awaitReady)
                .isInstanceOf(SandboxException.class)
                .hasMessage("etcd ended at start: no space left");
        assertThat(control.state()).isEmpty();
    }

    @Test
    void aJvmThatDoesNotStartIsToldWithItsLog() {
        DaemonControl broken = control(DaemonControlTest.class);
        broken.start();

        assertThatThrownBy(broken::awaitReady)
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("the sandbox's daemon did not start: ")
                .hasMessageEndingWith("(log: %s)".formatted(folder.daemonLog()));
    }
}
