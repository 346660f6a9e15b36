package dev.meshtrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path clone;

    @BeforeEach
    void makeProject() throws IOException {
        Files.writeString(clone.resolve("Pulumi.yaml"), "name: mesh\nstackConfigDir: stacks\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "sandbox --help",
                "sandbox up --help",
                "sandbox status --help",
                "sandbox env --help",
                "sandbox down --help"
            })
    void eachCommandExplainsItself(String line) {
        CommandRun run = CommandRun.of(clone, line.split(" ", -1));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: meshtrace");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theDaemonsCommandIsNotShown() {
        assertThat(CommandRun.of(clone, "sandbox", "--help").out()).doesNotContain("\n  serve");
    }

    @Test
    void aMissingCommandIsWrongUse() {
        assertThat(CommandRun.of(clone))
                .isEqualTo(new CommandRun(2, "", "a command must be given: sandbox\nsee './meshtrace --help'\n"));
        assertThat(CommandRun.of(clone, "sandbox"))
                .isEqualTo(new CommandRun(
                        2, "", "a command must be given: up, status, env or down\nsee './meshtrace sandbox --help'\n"));
    }

    @Test
    void anUnknownStackIsWrongUse() {
        assertThat(CommandRun.of(clone, "sandbox", "up", "staging")).isEqualTo(new CommandRun(2, "", """
                        stack must be dev, prod or a folder with a Pulumi.yaml, got staging
                        see './meshtrace sandbox up --help'
                        """));
    }

    @Test
    void anUnknownProviderIsWrongUse() {
        CommandRun run = CommandRun.of(clone, "sandbox", "up", "--provider", "other");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--provider").contains("AUTO, OFFICIAL, EMBEDDED");
    }

    @Test
    void theEnvironmentOfASandboxThatIsNotUpIsAFailureOutside() {
        assertThat(CommandRun.of(clone, "sandbox", "env"))
                .isEqualTo(new CommandRun(
                        3, "", "error: sandbox dev is not up: start it with './meshtrace sandbox up dev'\n"));
    }

    @Test
    void statusOfAFreshCloneNamesTheFirstCommand() {
        assertThat(CommandRun.of(clone, "sandbox", "status"))
                .isEqualTo(new CommandRun(0, "no sandbox in this clone: './meshtrace sandbox up' makes one\n", ""));
    }

    @Test
    void statusOfASandboxThatIsDownIsAFinding() {
        CommandRun run = CommandRun.of(clone, "sandbox", "status", "prod");

        assertThat(run).isEqualTo(new CommandRun(1, "prod: down\n", ""));
    }

    @Test
    void statusIsReadByPrograms() throws IOException {
        CommandRun run = CommandRun.of(clone, "sandbox", "status", "dev", "--json");

        JsonNode status = new JsonMapper().readTree(run.out());
        assertThat(status).hasSize(1);
        assertThat(status.get(0).path("name").asText()).isEqualTo("dev");
        assertThat(status.get(0).path("state").asText()).isEqualTo("down");
    }

    @Test
    void takingDownWhatIsNotUpIsFine() {
        assertThat(CommandRun.of(clone, "sandbox", "down")).isEqualTo(new CommandRun(0, "sandbox dev is not up\n", ""));
    }
}
