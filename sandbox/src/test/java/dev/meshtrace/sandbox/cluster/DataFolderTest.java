package dev.meshtrace.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.sandbox.SandboxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void isRefusedWhileItIsInUse() {
        try (var open = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(SandboxException.class)
                    .hasMessage("data folder must be free, got " + open.root() + " in use by process "
                            + ProcessHandle.current().pid());
        }
        DataFolder.open(folder).close();
    }

    @Test
    void aSocketGoesToAShorterFolderWhereThePathIsTooLong() {
        try (var small = DataFolder.open(folder.resolve("s"));
                var deep = DataFolder.open(folder.resolve("d".repeat(100)))) {
            assertThat(small.socket("t.sock")).isEqualTo(small.root().resolve("t.sock"));
            assertThat(deep.socket("t.sock").toString()).hasSizeLessThan(100);
        }
    }
}
