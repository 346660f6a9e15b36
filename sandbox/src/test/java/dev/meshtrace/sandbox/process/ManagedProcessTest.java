package dev.meshtrace.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.sandbox.SandboxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {
    private static final Duration GRACE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private ProcessRecords records;

    @BeforeEach
    void makeRecords() {
        records = new ProcessRecords(folder.resolve("processes"));
    }

    @Test
    void outputAndErrorsGoToTheLog() throws Exception {
        var process = shell("echo out; echo err >&2");

        process.onExit().get(10, TimeUnit.SECONDS);

        assertThat(process.log()).hasContent("out\nerr");
        assertThat(process.lastLogLine()).isEqualTo("err");
        assertThat(process.hasLogged("out")).isTrue();
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws Exception {
        shell("echo first").onExit().get(10, TimeUnit.SECONDS);
        shell("echo second").onExit().get(10, TimeUnit.SECONDS);

        assertThat(folder.resolve("test.log")).hasContent("second");
        assertThat(folder.resolve("test.log.previous")).hasContent("first");
    }

    @Test
    void theEnvironmentIsExactlyTheGivenOne() throws Exception {
        var process = start(List.of("/usr/bin/env"), Map.of("ONLY", "this"));

        process.onExit().get(10, TimeUnit.SECONDS);

        assertThat(process.log()).hasContent("ONLY=this");
    }

    @Test
    void stopEndsAProcessThatListens() {
        var process = shell("sleep 60");

        process.stop(GRACE);

        assertThat(process.isAlive()).isFalse();
        assertThat(records.running()).isEmpty();
    }

    @Test
    void stopKillsAProcessThatDoesNotListen() {
        var process = shell("trap '' TERM; echo deaf; while true; do sleep 0.1; done");
        while (!process.hasLogged("deaf")) {
            Pause.millis(10);
        }

        process.stop(Duration.ofMillis(200));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aProgramThatIsNotThereIsOneLine() {
        assertThatThrownBy(() -> start(List.of("/no/such/program"), Map.of()))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("test could not be started: ");
    }

    @Test
    void leftoversAreFoundByTheirRecordAndEnded() {
        var process = shell("sleep 60");

        var ended = new ProcessRecords(folder.resolve("processes")).endLeftovers(GRACE);

        assertThat(ended).extracting(ProcessRecord::pid).containsExactly(process.pid());
        assertThat(process.onExit()).succeedsWithin(GRACE);
        assertThat(records.endLeftovers(GRACE)).isEmpty();
    }

    @Test
    void aStrangerWithARecordedPidIsLeftAlone() {
        var stranger = shell("sleep 60");
        var handle = ProcessHandle.of(stranger.pid()).orElseThrow();
        var real = ProcessRecord.of("test", handle);
        records.save(new ProcessRecord("earlier", real.pid(), real.startedMillis() - 60_000));
        records.remove("test");

        var ended = records.endLeftovers(GRACE);

        assertThat(ended).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        stranger.stop(GRACE);
    }

    @Test
    void aRecordOfAnEndedProcessIsNotRunning() throws Exception {
        var process = shell("true");

        process.onExit().get(10, TimeUnit.SECONDS);

        assertThat(records.running()).isEmpty();
    }

    private ManagedProcess shell(String script) {
        return start(List.of("/bin/sh", "-c", "exec 2>&1; " + script), Map.of("PATH", "/usr/bin:/bin"));
    }

    private ManagedProcess start(List<String> command, Map<String, String> environment) {
        var spec = new ProcessSpec("test", command, environment, folder, folder.resolve("test.log"));
        return ManagedProcess.start(spec, records);
    }
}
