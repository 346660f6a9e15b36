package dev.meshtrace.sandbox.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalCommandsTest {
    private static final Path ROOT = Path.of("/");

    private final Commands commands = new LocalCommands();

    @Test
    void keepsOutputAndErrorsApart() {
        var result = commands.run(ROOT, Map.of(), List.of("/bin/sh", "-c", "echo out; echo err >&2; exit 3"));

        assertThat(result).isEqualTo(new Commands.Result(3, "out\n", "err\n"));
    }

    @Test
    void givesExactlyTheEnvironment() {
        var result = commands.run(ROOT, Map.of("ONLY", "this"), List.of("/usr/bin/env"));

        assertThat(result.output()).isEqualTo("ONLY=this\n");
    }

    @Test
    void aMissingProgramIs127() {
        assertThat(commands.run(ROOT, Map.of(), List.of("/no/such/program")).exitCode())
                .isEqualTo(127);
    }
}
