package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.sandbox.pulumi.PulumiCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a pulumi that writes the salt as the real one does, and else says how it was called. */
class PulumiWorkspaceTest {
    private static final String PULUMI = """
            #!/bin/sh
            if [ "$1 $2" = "stack init" ]; then
              echo 'encryptionsalt: v1:salt' >Pulumi.$3.yaml
              exit 0
            fi
            echo "$@"
            """;

    private Path project = Path.of("/");
    private SandboxFolder folder = new SandboxFolder(project);

    @BeforeEach
    void prepare(@TempDir Path clone) throws IOException {
        project = clone.toRealPath();
        folder = SandboxFolder.of(project, "dev");
        Files.createDirectories(project.resolve("stacks"));
        Files.writeString(project.resolve("Pulumi.yaml"), "name: mesh\nruntime: java\nstackConfigDir: stacks\n");
        Files.writeString(config(), "config:\n  mesh:rate: 5\n");
        Files.writeString(project.resolve("real-pulumi"), PULUMI);
        Files.setPosixFilePermissions(project.resolve("real-pulumi"), PosixFilePermissions.fromString("rwxr-xr-x"));
        folder.create();
        workspace().prepare(Map.of("pulumi", project.resolve("real-pulumi")), Map.of());
    }

    private PulumiWorkspace workspace() {
        return new PulumiWorkspace(folder, new Target("dev", "dev", project));
    }

    private Path config() {
        return project.resolve("stacks/Pulumi.dev.yaml");
    }

    @Test
    void anOperationReadsACopyOfTheConfigWithTheSalt() throws IOException {
        String called = workspace().cli(Map.of()).capture("preview", "--diff").require("preview");

        Path copy = folder.root().resolve("stack-config.yaml");
        assertThat(called.strip()).isEqualTo("preview --config-file %s --diff".formatted(copy));
        assertThat(copy).hasContent("config:\n  mesh:rate: 5\n\nencryptionsalt: v1:salt\n");
        assertThat(config()).hasContent("config:\n  mesh:rate: 5\n");
    }

    @Test
    void anOperationSeesWhatTheUserChangedSince() throws IOException {
        Files.writeString(config(), "config:\n  mesh:rate: 7\n");

        workspace().cli(Map.of()).capture("up", "--yes").require("up");

        assertThat(folder.root().resolve("stack-config.yaml")).content().contains("mesh:rate: 7");
    }

    @Test
    void aConfigWithASaltOfItsOwnIsUsedAsItIs() throws IOException {
        Files.writeString(config(), "encryptionsalt: v1:mine\n");

        assertThat(workspace().cli(Map.of()).capture("preview").output().strip())
                .isEqualTo("preview");
    }

    @Test
    void otherCommandsAndOtherStacksAreLeftAlone() {
        PulumiCli pulumi = workspace().cli(Map.of());

        assertThat(pulumi.capture("config", "set", "a", "b").output().strip()).isEqualTo("config set a b");
        assertThat(pulumi.capture("preview", "--stack", "prod").output().strip())
                .isEqualTo("preview --stack prod");
    }

    @Test
    void anotherProjectIsLeftAlone() throws IOException {
        Path other = Files.createDirectories(project.resolve("examples/other"));
        Files.writeString(other.resolve("Pulumi.yaml"), "name: other\n");

        PulumiCli there = new PulumiCli(folder.bin().resolve("pulumi"), Map.of(), other);

        assertThat(there.capture("preview").output().strip()).isEqualTo("preview");
    }

    @Test
    void aSubfolderBelongsToTheProject() {
        PulumiCli below = new PulumiCli(folder.bin().resolve("pulumi"), Map.of(), project.resolve("stacks"));

        assertThat(below.capture("preview").output()).contains("--config-file");
    }

    @Test
    void nobodyElseReadsThePassphrase() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.passphrase()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.passphrase()).content().hasSize(48);
    }

    @Test
    void preparingAgainKeepsThePassphraseAndTheSalt() throws IOException {
        String passphrase = Files.readString(folder.passphrase());

        workspace().prepare(Map.of("pulumi", project.resolve("real-pulumi")), Map.of());

        assertThat(folder.passphrase()).hasContent(passphrase);
    }
}
