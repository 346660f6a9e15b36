package dev.meshtrace.sandbox.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The processes of one sandbox as files, so that they are found again after a crash. */
public final class ProcessRecords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public ProcessRecords(Path folder) {
        this.folder = folder;
    }

    void save(ProcessRecord record) {
        try {
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, record.name(), ".tmp");
            JSON.writeValue(whole.toFile(), record);
            Files.move(whole, file(record.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded processes that still run. */
    public List<ProcessRecord> running() {
        return all().stream().filter(ProcessRecord::isRunning).toList();
    }

    /** Kills what a crashed sandbox left and gives what was killed; a stranger with a recorded pid is left alone. */
    public List<ProcessRecord> endLeftovers(Duration patience) {
        var ended = new ArrayList<ProcessRecord>();
        for (var record : all()) {
            record.find().ifPresent(handle -> {
                handle.destroyForcibly();
                ended.add(record);
            });
        }
        long deadline = System.nanoTime() + patience.toNanos();
        for (var record : ended) {
            awaitEnd(record, deadline);
        }
        all().forEach(record -> remove(record.name()));
        return ended;
    }

    private static void awaitEnd(ProcessRecord record, long deadline) {
        while (record.isRunning()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(record.name() + " with pid " + record.pid() + " cannot be ended");
            }
            Pause.millis(20);
        }
    }

    private List<ProcessRecord> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessRecord> read(Path file) {
        try {
            return Optional.of(JSON.readValue(file.toFile(), ProcessRecord.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
