package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLocksTest {
    @TempDir
    Path folder;

    @Test
    void aStackThatWasNeverUpdatedHasNone() {
        assertThat(new StackLocks(folder.resolve("absent")).areStale()).isFalse();
    }

    @Test
    void theLockOfAKilledUpdateIsStale() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        writeLock(ended.pid());

        assertThat(new StackLocks(folder).areStale()).isTrue();
    }

    @Test
    void anUpdateThatRunsIsLeftAlone() throws IOException {
        long mine = ProcessHandle.current().pid();
        writeLock(mine);

        assertThatThrownBy(() -> new StackLocks(folder).areStale())
                .hasMessage("pulumi (process %d) works on this stack: wait for it, or stop it with 'kill %d'"
                        .formatted(mine, mine));
    }

    private void writeLock(long pid) throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"pid\": %d, \"username\": \"me\"}".formatted(pid));
    }
}
