package dev.meshtrace.sandbox.toolchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A machine with a Go that compiles any package to a small file, and with the programs that a test puts there. */
final class FakeCommands implements Commands {
    final List<String> ran = new ArrayList<>();
    final List<Map<String, String>> environments = new ArrayList<>();
    final Map<String, Result> answers = new HashMap<>(Map.of(
            "go env", new Result(0, "go1.26.8\n", ""),
            "java -version", new Result(0, "", "openjdk version \"17.0.15\" 2025-04-15")));
    Path moduleFolder = Path.of("/nowhere");

    @Override
    public Result run(Path folder, Map<String, String> environment, List<String> command) {
        String line = String.join(" ", command);
        ran.add(line);
        environments.add(environment);
        for (var answer : answers.entrySet()) {
            if (line.contains(answer.getKey())) {
                return answer.getValue();
            }
        }
        if (line.startsWith("go build")) {
            return compile(Path.of(command.get(command.indexOf("-o") + 1)));
        }
        if (line.startsWith("go mod download")) {
            return new Result(0, "{\"Dir\": \"" + moduleFolder + "\"}", "");
        }
        return new Result(0, "", "");
    }

    long builds() {
        return ran.stream().filter(line -> line.startsWith("go build")).count();
    }

    private static Result compile(Path output) {
        try {
            Files.writeString(output, "built");
            return new Result(output.toFile().setExecutable(true) ? 0 : 1, "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
