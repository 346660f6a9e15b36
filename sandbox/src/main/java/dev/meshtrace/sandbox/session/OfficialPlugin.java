package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The official Kubernetes plugin of the engine: used where it is installed or can be installed at once. */
final class OfficialPlugin {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String version;
    private final Path pulumi;
    private final Path sandboxHome;
    private final Path userHome;

    /**
     * Looks at nothing yet.
     *
     * @param sandboxHome the {@code PULUMI_HOME} of the sandbox
     * @param userHome the user's own
     */
    OfficialPlugin(String version, Path pulumi, Path sandboxHome, Path userHome) {
        this.version = version;
        this.pulumi = pulumi;
        this.sandboxHome = sandboxHome;
        this.userHome = userHome;
    }

    ProviderChoice choose(ProviderMode mode, Map<String, @Nullable String> environment) {
        if (mode == ProviderMode.EMBEDDED) {
            return new ProviderChoice(true, "asked for");
        }
        if (isInstalled(sandboxHome)) {
            return new ProviderChoice(false, "version %s is installed".formatted(version));
        }
        if (isInstalled(userHome)) {
            takeFromUser();
            return new ProviderChoice(false, "version %s is installed in %s".formatted(version, userHome));
        }
        String failure = install(environment);
        if (failure.isEmpty()) {
            return new ProviderChoice(false, "version %s was installed".formatted(version));
        }
        if (mode == ProviderMode.OFFICIAL) {
            throw new SandboxException(
                    "the official Kubernetes plugin %s is not installed and cannot be: %s; use '--provider embedded'"
                            .formatted(version, failure));
        }
        return new ProviderChoice(true, "the official plugin %s cannot be installed: %s".formatted(version, failure));
    }

    private boolean isInstalled(Path home) {
        return Files.isExecutable(folder(home).resolve("pulumi-resource-kubernetes"))
                && Files.notExists(home.resolve("plugins").resolve(name() + ".partial"));
    }

    private Path folder(Path home) {
        return home.resolve("plugins").resolve(name());
    }

    private String name() {
        return "resource-kubernetes-v" + version;
    }

    /** The engine overlooks a symbolic link here, so the files are linked one by one, or copied. */
    private void takeFromUser() {
        Path from = folder(userHome);
        Path to = folder(sandboxHome);
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(directory)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    linkOrCopy(file, to.resolve(from.relativize(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new SandboxException("the plugin in %s cannot be copied: %s".formatted(from, e.getMessage()), e);
        }
    }

    private static void linkOrCopy(Path file, Path to) throws IOException {
        try {
            Files.createLink(to, file);
        } catch (IOException | UnsupportedOperationException otherFileSystem) {
            Files.copy(file, to);
        }
    }

    /** Returns why it failed, or nothing. */
    private String install(Map<String, @Nullable String> environment) {
        List<String> command =
                List.of(pulumi.toString(), "plugin", "install", "resource", "kubernetes", version, "--non-interactive");
        Path log = sandboxHome.resolve("plugin-install.log");
        try {
            Files.createDirectories(sandboxHome);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            environment.forEach((name, value) -> {
                if (value != null) {
                    builder.environment().put(name, value);
                }
            });
            Process process = builder.start();
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                return "not done in %d s".formatted(LIMIT.toSeconds());
            }
            return process.exitValue() == 0 ? "" : why(Files.readAllLines(log));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("interrupted while the plugin was installed", e);
        }
    }

    /** The engine tries several times; the last clause of its last warning says what went wrong, its error does not. */
    private static String why(List<String> log) {
        String line =
                last(log, "Error downloading").or(() -> last(log, "error:")).orElse("no reason given");
        return line.substring(line.lastIndexOf(": ") + 1).strip();
    }

    private static Optional<String> last(List<String> log, String text) {
        return log.stream().filter(line -> line.contains(text)).reduce((first, second) -> second);
    }
}
