package dev.meshtrace.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A clone of this repository as far as the stacks need it, with the jars that were built here. */
final class TestClone {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path root;

    private TestClone(Path root) {
        this.root = root;
    }

    /** Lays a clone out in an empty folder; its stack configs may be changed. */
    static TestClone in(Path folder) throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder).toRealPath();
        Path stacks = Files.createDirectories(root.resolve("stacks"));
        Files.copy(ScriptRun.CLONE.resolve("Pulumi.yaml"), root.resolve("Pulumi.yaml"));
        Files.copy(ScriptRun.CLONE.resolve(".gitignore"), root.resolve(".gitignore"));
        for (String file : List.of("pom.xml", "run-without-mvn", "Pulumi.dev.yaml", "Pulumi.prod.yaml")) {
            Files.copy(ScriptRun.CLONE.resolve("stacks").resolve(file), stacks.resolve(file));
        }
        Files.createSymbolicLink(stacks.resolve("target"), ScriptRun.CLONE.resolve("stacks/target"));
        return new TestClone(root);
    }

    Path root() {
        return root;
    }

    /** The command line, as the script {@code ./meshtrace} starts it. */
    CommandRun meshtrace(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dmeshtrace.home=" + root,
                "-jar",
                ScriptRun.CLONE.resolve("cli/target/meshtrace-cli.jar").toString()));
        command.addAll(List.of(arguments));
        return run(command, Map.of());
    }

    /** A program of a shell that has the sandbox's environment. */
    CommandRun inShell(String stack, String... command) throws IOException, InterruptedException {
        JsonNode variables =
                JSON.readTree(meshtrace("sandbox", "env", stack, "--json").out());
        Map<String, String> environment = new HashMap<>();
        variables
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        String bin = environment.get("PATH");
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
        List<String> program = new ArrayList<>(List.of(command));
        program.set(0, bin + "/" + command[0]);
        return run(program, environment);
    }

    /** What the sandbox says of itself. */
    JsonNode status(String stack) throws IOException, InterruptedException {
        return JSON.readTree(meshtrace("sandbox", "status", stack, "--json").out())
                .get(0);
    }

    void replaceInConfig(String stack, String text, String replacement) throws IOException {
        Path config = root.resolve("stacks/Pulumi.%s.yaml".formatted(stack));
        String before = Files.readString(config);
        if (!before.contains(text)) {
            throw new IllegalArgumentException("text must be in %s, got %s".formatted(config, text));
        }
        Files.writeString(config, before.replace(text, replacement));
    }

    private CommandRun run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("clone", ".out");
        Path err = Files.createTempFile("clone", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new CommandRun(exitCode, Files.readString(out), Files.readString(err));
    }
}
