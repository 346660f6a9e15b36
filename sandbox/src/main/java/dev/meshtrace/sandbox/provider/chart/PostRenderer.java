package dev.meshtrace.sandbox.provider.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program that reads rendered manifests and prints the ones to use instead. */
record PostRenderer(List<String> command) {
    static PostRenderer of(Map<String, @Nullable Object> options) {
        List<String> command = new ArrayList<>();
        command.add(String.valueOf(options.get("command")));
        if (options.get("args") instanceof List<?> arguments) {
            arguments.forEach(argument -> command.add(String.valueOf(argument)));
        }
        return new PostRenderer(List.copyOf(command));
    }

    String render(String manifests, WorkFolder folder) {
        Path output = folder.resolve("post-rendered");
        Path errors = folder.resolve("post-renderer-errors");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try (OutputStream input = process.getOutputStream()) {
                input.write(manifests.getBytes(StandardCharsets.UTF_8));
            }
            int exit = process.waitFor();
            if (exit != 0) {
                throw failure("exit code " + exit + ", " + OneLine.of(Files.readString(errors)), null);
            }
            return Files.readString(output);
        } catch (IOException e) {
            throw failure(OneLine.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted", e);
        }
    }

    private ChartException failure(String reason, @Nullable Throwable cause) {
        String message = "postRenderer must be a program that ends well, got " + command.get(0) + ": " + reason;
        return cause == null ? new ChartException(message) : new ChartException(message, cause);
    }
}
