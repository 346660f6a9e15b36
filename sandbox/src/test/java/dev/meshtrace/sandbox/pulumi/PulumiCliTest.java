package dev.meshtrace.sandbox.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulumiCliTest {
    @TempDir
    Path folder;

    @Test
    void runsInTheProjectWithTheEnvironment() throws IOException {
        Map<String, @Nullable String> environment = new HashMap<>();
        environment.put("PULUMI_HOME", "/home");
        environment.put("PATH", null);
        PulumiCli pulumi = pulumi("echo \"$(pwd -P) $PULUMI_HOME ${PATH-none} $*\"", environment);

        assertThat(pulumi.capture("stack", "ls").output().strip())
                .startsWith(folder.toRealPath() + " /home ")
                .endsWith("stack ls");
    }

    @Test
    void returnsTheExitCode() throws IOException {
        assertThat(pulumi("exit 255", Map.of()).run("up")).isEqualTo(255);
    }

    @Test
    void aFailureIsToldWithWhatPulumiSaid() throws IOException {
        PulumiCli pulumi = pulumi("echo 'error: no stack' >&2; exit 1", Map.of());

        assertThatThrownBy(() -> pulumi.capture("stack").require("pulumi stack"))
                .hasMessage("pulumi stack failed: error: no stack");
    }

    @Test
    void aProgramThatIsNotThereIsOneLine() {
        PulumiCli pulumi = new PulumiCli(folder.resolve("absent"), Map.of(), folder);

        assertThatThrownBy(() -> pulumi.run("up")).hasMessageStartingWith("pulumi cannot be started: ");
    }

    private PulumiCli pulumi(String script, Map<String, @Nullable String> environment) throws IOException {
        Path program = Files.writeString(folder.resolve("pulumi"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new PulumiCli(program, environment, folder);
    }
}
