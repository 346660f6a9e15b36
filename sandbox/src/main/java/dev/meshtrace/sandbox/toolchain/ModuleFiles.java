package dev.meshtrace.sandbox.toolchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Supplier;

/** Copies files of Go modules into the cache, so that a later start needs neither Go nor its module cache. */
final class ModuleFiles {
    private final Path root;

    ModuleFiles(Path cache) {
        this.root = cache.resolve("files");
    }

    /** The copy of a module's folder; {@code module} fetches the module if there is no copy yet. */
    Path copied(String name, String folder, Supplier<Path> module) {
        Path copy = root.resolve((name + "/" + folder).replace('/', '_'));
        if (!Files.isDirectory(copy)) {
            try {
                Files.createDirectories(root);
                Path half = Files.createTempDirectory(root, "half");
                copy(module.get().resolve(folder), half);
                move(half, copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
    }

    private static void move(Path half, Path copy) throws IOException {
        try {
            Files.move(half, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(copy)) {
                throw e;
            }
            // Another process was faster; its copy is the same.
            delete(half);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
