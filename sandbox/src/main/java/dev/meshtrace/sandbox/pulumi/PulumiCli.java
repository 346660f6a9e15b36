package dev.meshtrace.sandbox.pulumi;

import dev.meshtrace.sandbox.SandboxException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The pulumi program, run in one project's folder with one environment. */
public final class PulumiCli {
    /** How long an interrupted pulumi may take to write its state before it is told once more. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Path program;
    private final Map<String, @Nullable String> environment;
    private final Path project;

    /**
     * Nothing is started yet.
     *
     * @param environment what differs from this process's environment; null removes a variable
     */
    public PulumiCli(Path program, Map<String, @Nullable String> environment, Path project) {
        this.program = program;
        this.environment = environment;
        this.project = project;
    }

    /** Runs with this process's own input, output and error output, and returns the exit code. */
    public int run(String... arguments) {
        return waitFor(start(arguments, Redirect.INHERIT, Redirect.INHERIT, Redirect.INHERIT));
    }

    /** Runs in silence and returns what was printed. */
    public Result capture(String... arguments) {
        Path out = temporaryFile();
        Path err = temporaryFile();
        try {
            Redirect nothing = Redirect.from(Path.of("/dev/null").toFile());
            int exitCode = waitFor(start(arguments, nothing, Redirect.to(out.toFile()), Redirect.to(err.toFile())));
            return new Result(exitCode, Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new SandboxException("the output of pulumi cannot be read: " + e.getMessage(), e);
        } finally {
            delete(out);
            delete(err);
        }
    }

    private Process start(String[] arguments, Redirect in, Redirect out, Redirect err) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectInput(in)
                .redirectOutput(out)
                .redirectError(err);
        environment.forEach((name, value) -> {
            if (value == null) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        try {
            return builder.start();
        } catch (IOException e) {
            throw new SandboxException("pulumi cannot be started: " + e.getMessage(), e);
        }
    }

    /** Control-C reaches pulumi by itself, through the terminal; this process must only not die before it. */
    private static int waitFor(Process process) {
        Thread onShutdown = new Thread(() -> awaitCancelled(process), "await-pulumi");
        Runtime.getRuntime().addShutdownHook(onShutdown);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            awaitCancelled(process);
            throw new SandboxException("interrupted while pulumi ran", e);
        } finally {
            removeHook(onShutdown);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running: it waits for the process, which has ended.
        }
    }

    private static void awaitCancelled(Process process) {
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroy();
                process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("meshtrace-pulumi", ".out");
        } catch (IOException e) {
            throw new SandboxException("no temporary file can be made: " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** What a run in silence gave. */
    public record Result(int exitCode, String output, String errors) {
        public boolean succeeded() {
            return exitCode == 0;
        }

        /** What was printed, if the run succeeded. */
        public String require(String doing) {
            if (!succeeded()) {
                String said = (errors.isBlank() ? output : errors).strip();
                throw new SandboxException("%s failed: %s".formatted(doing, said));
            }
            return output;
        }
    }
}
