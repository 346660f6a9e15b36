package dev.meshtrace.sandbox.toolchain;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs programs of this machine, with exactly the environment given. */
final class LocalCommands implements Commands {
    @Override
    public Result run(Path folder, Map<String, String> environment, List<String> command) {
        Path output = null;
        Path errors = null;
        try {
            output = Files.createTempFile("meshtrace", ".out");
            errors = Files.createTempFile("meshtrace", ".err");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            int exitCode = waitFor(builder.start());
            return new Result(
                    exitCode,
                    Files.readString(output, StandardCharsets.ISO_8859_1),
                    Files.readString(errors, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return new Result(127, "", String.valueOf(e.getMessage()));
        } finally {
            delete(output);
            delete(errors);
        }
    }

    private static int waitFor(Process process) {
        var endWithUs = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(endWithUs);
        try {
            int exitCode = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(endWithUs);
            return exitCode;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
