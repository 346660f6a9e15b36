package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.SandboxException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Held while one command changes a sandbox; the system releases it where the command is killed. */
final class SandboxLock {
    private SandboxLock() {}

    /**
     * Does the work while the file is locked.
     *
     * @throws SandboxException where another command holds the lock
     */
    static <T> T hold(Path file, Supplier<T> work) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (tryLock(channel) == null) {
                throw new SandboxException("another meshtrace command works on this sandbox: wait until it has ended");
            }
            return work.get();
        } catch (IOException e) {
            throw new SandboxException("%s cannot be locked: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
