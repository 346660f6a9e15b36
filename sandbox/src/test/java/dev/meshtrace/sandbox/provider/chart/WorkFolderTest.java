package dev.meshtrace.sandbox.provider.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

final class WorkFolderTest {
    @Test
    void keepsValuesFromOthersAndIsGoneWhenClosed() throws IOException {
        Path file;
        try (WorkFolder folder = new WorkFolder()) {
            file = folder.write("values", "password: purple");

            assertThat(file).hasContent("password: purple");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(file.getParent()).doesNotExist();
    }
}
