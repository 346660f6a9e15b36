package dev.meshtrace.sandbox.provider.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one rendering that only its owner can read, because values hold secrets; gone when closed. */
final class WorkFolder implements AutoCloseable {
    private final Path path;

    WorkFolder() {
        try {
            path = Files.createTempDirectory("meshtrace-chart");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** A new file of that text; the name tells whoever reads an error of Helm what the file holds. */
    Path write(String name, String text) {
        try {
            Path file = Files.createTempFile(path, name + "-", ".yaml");
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
