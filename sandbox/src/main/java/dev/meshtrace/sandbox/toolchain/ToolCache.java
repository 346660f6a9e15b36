package dev.meshtrace.sandbox.toolchain;

import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The programs that were built for this user, one folder each, usable only when whole. */
final class ToolCache {
    private static final String UNCHECKED = ".unchecked";
    private static final long RETRY_MILLIS = 200;

    private final Path root;
    private final Platform platform;

    ToolCache(Platform platform) {
        this.root = platform.cache().resolve("tools");
        this.platform = platform;
    }

    /** The program, if it is there and whole. */
    Optional<Path> find(Tool tool) {
        Path program = program(tool);
        return ToolRecord.read(record(tool))
                .filter(record -> record.matches(program))
                .map(record -> program);
    }

    /** Builds the program unless another process does it first; {@code build} writes it to the path that it gets. */
    Path build(Tool tool, Progress progress, Consumer<Path> build) {
        Path folder = folder(tool);
        try {
            Files.createDirectories(folder);
            try (var channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(channel, tool, progress);
                var found = find(tool);
                return found.isPresent() ? found.get() : buildLocked(tool, build);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path buildLocked(Tool tool, Consumer<Path> build) throws IOException {
        Path program = program(tool);
        Files.deleteIfExists(record(tool));
        deleteUnchecked(folder(tool));
        // A name of its own, because a compiler that was left running may still write to the earlier one.
        Path unchecked = Files.createTempFile(folder(tool), tool.program(), UNCHECKED);
        build.accept(unchecked);
        Files.move(unchecked, program, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        ToolRecord.of(program).write(record(tool));
        return program;
    }

    private static void deleteUnchecked(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + UNCHECKED)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    /** Waits for the lock, which goes with the channel. */
    private static void lock(FileChannel channel, Tool tool, Progress progress) throws IOException {
        var lock = tryLock(channel);
        if (lock == null) {
            progress.note("another meshtrace is building " + tool.program() + ", waiting for it");
        }
        while (lock == null) {
            try {
                Thread.sleep(RETRY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SandboxException("interrupted while another meshtrace builds " + tool.program(), e);
            }
            lock = tryLock(channel);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private Path folder(Tool tool) {
        String hash = Digests.ofText(ModuleFolders.hash(tool.module()) + "\n" + tool.mainPackage());
        return root.resolve(String.join(
                "-", tool.program(), tool.version(), hash.substring(0, 12), platform.os(), platform.arch()));
    }

    private Path program(Tool tool) {
        return folder(tool).resolve(tool.program());
    }

    private Path record(Tool tool) {
        return folder(tool).resolve("record.json");
    }
}
