package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {
    @TempDir
    Path clone;

    @BeforeEach
    void makeProjects() throws IOException {
        for (String project : new String[] {"", "examples/bookinfo"}) {
            Files.createDirectories(clone.resolve(project));
            Files.writeString(clone.resolve(project).resolve("Pulumi.yaml"), "name: x\n");
        }
    }

    @Test
    void devAndProdAreTheClonesOwnStacks() {
        assertThat(Target.parse("dev", clone, clone)).isEqualTo(new Target("dev", "dev", clone));
        assertThat(Target.parse("prod", clone, Path.of("/"))).isEqualTo(new Target("prod", "prod", clone));
    }

    @Test
    void aProjectIsNamedByItsPathInTheClone() {
        Path example = clone.resolve("examples/bookinfo");

        assertThat(Target.parse("examples/bookinfo", clone, clone))
                .isEqualTo(new Target("examples-bookinfo", "dev", example));
        assertThat(Target.parse("bookinfo", clone, clone.resolve("examples")).project())
                .isEqualTo(example);
    }

    @Test
    void theClonesFolderIsItsDevStack() {
        assertThat(Target.parse(".", clone, clone)).isEqualTo(new Target("dev", "dev", clone));
    }

    @Test
    void projectsOfOneNameElsewhereDoNotCollide(@TempDir Path one, @TempDir Path other) throws IOException {
        for (Path folder : new Path[] {one, other}) {
            Files.createDirectory(folder.resolve("mesh"));
            Files.writeString(folder.resolve("mesh/Pulumi.yaml"), "name: mesh\n");
        }

        assertThat(Target.parse("mesh", clone, one).name())
                .startsWith("mesh-")
                .isNotEqualTo(Target.parse("mesh", clone, other).name());
    }

    @Test
    void refusesWhatIsNeither() {
        assertThatThrownBy(() -> Target.parse("staging", clone, clone))
                .hasMessage("stack must be dev, prod or a folder with a Pulumi.yaml, got staging");
    }
}
