package dev.meshtrace.sandbox.toolchain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What is written beside a built program, so that a broken one is recognised. */
record ToolRecord(String sha256, long size, long modifiedMillis) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ToolRecord of(Path program) {
        try {
            return new ToolRecord(
                    Digests.ofFile(program),
                    Files.size(program),
                    Files.getLastModifiedTime(program).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<ToolRecord> read(Path file) {
        try {
            return Optional.of(JSON.readValue(file.toFile(), ToolRecord.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        try {
            Path whole = Files.createTempFile(file.getParent(), "record", ".tmp");
            JSON.writeValue(whole.toFile(), this);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the program is the recorded one; reads it whole only if size or time of change differ. */
    boolean matches(Path program) {
        try {
            if (!Files.isRegularFile(program) || !Files.isExecutable(program) || Files.size(program) != size) {
                return false;
            }
            return Files.getLastModifiedTime(program).toMillis() == modifiedMillis
                    || Digests.ofFile(program).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }
}
