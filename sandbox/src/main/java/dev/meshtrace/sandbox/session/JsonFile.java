package dev.meshtrace.sandbox.session;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A record on disk that other processes read while it is written. */
final class JsonFile<T> {
    static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path path;
    private final Class<T> type;

    JsonFile(Path path, Class<T> type) {
        this.path = path;
        this.type = type;
    }

    /** The record; empty where there is none, or none that this version reads. */
    Optional<T> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(path), type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Replaces the file in one step, so that a reader sees the old record or the new one. */
    void write(T value) {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
