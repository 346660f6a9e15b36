package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.SandboxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that holds all of one cluster's data, used by one cluster at a time. */
final class DataFolder implements AutoCloseable {
    // macOS allows 103 bytes, Linux 107.
    private static final int LONGEST_SOCKET = 100;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            var channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String user = Files.exists(root.resolve("pid")) ? Files.readString(root.resolve("pid")) : "unknown";
                channel.close();
                throw new SandboxException("data folder must be free, got " + root + " in use by process " + user);
            }
            Files.writeString(
                    root.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new SandboxException("data folder must be writable, got " + root + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    Path kubeconfig() {
        return root.resolve("kubeconfig");
    }

    Path processes() {
        return processes(root);
    }

    static Path processes(Path root) {
        return root.resolve("processes");
    }

    Path ports() {
        return root.resolve("ports.json");
    }

    Path log(String process) {
        return made("logs").resolve(process + ".log");
    }

    /** Where a Unix socket can be: below the root, or in a short folder of its own, as the system limits the length. */
    Path socket(String name) {
        Path socket = root.resolve(name);
        if (socket.toString().length() <= LONGEST_SOCKET) {
            return socket;
        }
        try {
            Path folder = Files.createTempDirectory("meshtrace");
            folder.toFile().deleteOnExit();
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of this name below the root, made if it is not there. */
    Path made(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the folder free for another cluster. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
