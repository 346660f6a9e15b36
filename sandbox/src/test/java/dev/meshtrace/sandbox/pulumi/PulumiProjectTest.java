package dev.meshtrace.sandbox.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulumiProjectTest {
    @TempDir
    Path folder;

    @Test
    void findsTheConfigOfAStackWhereTheProjectSaysSo() throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), "name: mesh\nstackConfigDir: stacks\n");

        PulumiProject project = PulumiProject.read(folder);

        assertThat(project.name()).isEqualTo("mesh");
        assertThat(project.stackConfig("dev")).isEqualTo(folder.resolve("stacks/Pulumi.dev.yaml"));
    }

    @Test
    void findsTheConfigBesideTheProjectElse() throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), "name: mesh\n");

        assertThat(PulumiProject.read(folder).stackConfig("dev")).isEqualTo(folder.resolve("Pulumi.dev.yaml"));
    }

    @Test
    void refusesAProjectWithoutName() throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), "runtime: java\n");

        assertThatThrownBy(() -> PulumiProject.read(folder))
                .hasMessage("%s must have a name, got none".formatted(folder.resolve("Pulumi.yaml")));
    }
}
