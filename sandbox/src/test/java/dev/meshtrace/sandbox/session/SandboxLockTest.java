package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxLockTest {
    @TempDir
    Path folder;

    @Test
    void oneCommandWorksAtATime() {
        Path lock = folder.resolve("lock");

        assertThatThrownBy(() -> SandboxLock.hold(lock, () -> SandboxLock.hold(lock, () -> "second")))
                .hasMessage("another meshtrace command works on this sandbox: wait until it has ended");
    }

    @Test
    void theNextCommandFollows() {
        Path lock = folder.resolve("lock");
        SandboxLock.hold(lock, () -> "first");

        assertThat(SandboxLock.hold(lock, () -> "second")).isEqualTo("second");
    }
}
