package dev.meshtrace.sandbox.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meshtrace.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The locks that the engine's file backend puts on a stack while an update runs, and leaves when it is killed. */
final class StackLocks {
    private final Path folder;

    StackLocks(Path folder) {
        this.folder = folder;
    }

    /**
     * Whether a killed update left its lock.
     *
     * @throws SandboxException where an update that still runs holds the stack
     */
    boolean areStale() {
        List<Path> locks = locks();
        for (Path lock : locks) {
            long pid = pid(lock);
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
                throw new SandboxException(
                        "pulumi (process %d) works on this stack: wait for it, or stop it with 'kill %d'"
                                .formatted(pid, pid));
            }
        }
        return !locks.isEmpty();
    }

    private List<Path> locks() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new SandboxException("%s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static long pid(Path lock) {
        try {
            JsonNode content = JsonFile.JSON.readTree(lock.toFile());
            return content.path("pid").asLong(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
