package dev.meshtrace.sandbox.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where one sandbox keeps its things: a folder below the clone that git ignores. */
public record SandboxFolder(Path root) {

    /** The folder of the sandbox with this name, whether it is there or not. */
    public static SandboxFolder of(Path clone, String name) {
        return new SandboxFolder(all(clone).resolve(name));
    }

    /** The folder that holds one folder for each sandbox of a clone. */
    static Path all(Path clone) {
        return clone.resolve(".meshtrace").resolve("sandbox");
    }

    /** Makes the folder, closed to other users: it holds client certificates and a passphrase. */
    void create() {
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists() {
        return Files.isDirectory(root);
    }

    void delete() {
        if (!exists()) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path target() {
        return root.resolve("target.json");
    }

    /** What the daemon says of itself. */
    Path daemonState() {
        return root.resolve("daemon.json");
    }

    public Path daemonLog() {
        return root.resolve("daemon.log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path daemonClasses() {
        return root.resolve("daemon-classes");
    }

    /** Programs for a shell: the first folder of its PATH. */
    Path bin() {
        return root.resolve("bin");
    }

    Path passphrase() {
        return root.resolve("passphrase");
    }

    Path pulumiHome() {
        return root.resolve("pulumi-home");
    }

    Path pulumiBackend() {
        return root.resolve("pulumi-state");
    }

    /** A stand-in for the project, in which the stack is created and its encryption salt written. */
    Path pulumiInit() {
        return root.resolve("pulumi-init");
    }

    Path eventLog() {
        return root.resolve("last-up-events.json");
    }
}
