package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.SandboxException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class path of a daemon: its own copy, because the next build replaces the jars below a running JVM, which then
 * fails at the first class that it has not loaded yet.
 */
final class DaemonClasses {
    private final List<Path> classPath;

    DaemonClasses(List<Path> classPath) {
        this.classPath = classPath;
    }

    /** The class path of this process. */
    static DaemonClasses ofThisProcess() {
        return new DaemonClasses(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList());
    }

    /** Differs when any of the classes was built anew. */
    String build() {
        try {
            long fingerprint = 17;
            for (Path entry : entries()) {
                FileTime time = Files.getLastModifiedTime(entry);
                fingerprint = 31 * fingerprint + entry.hashCode();
                fingerprint = 31 * fingerprint + time.toMillis();
                fingerprint = 31 * fingerprint + Files.size(entry);
            }
            return Long.toHexString(fingerprint);
        } catch (IOException e) {
            throw new SandboxException("the class path cannot be read: " + e.getMessage(), e);
        }
    }

    /** Copies a jar and the {@code lib} folder that its manifest names; any other class path is used in place. */
    String copyTo(Path folder) {
        if (classPath.size() != 1 || Files.isDirectory(classPath.get(0))) {
            return String.join(
                    File.pathSeparator, classPath.stream().map(Path::toString).toList());
        }
        Path jar = classPath.get(0);
        try {
            Files.createDirectories(folder.resolve("lib"));
            for (Path entry : entries()) {
                Path copy = entry.equals(jar)
                        ? folder.resolve(jar.getFileName())
                        : folder.resolve("lib").resolve(entry.getFileName());
                copy(entry, copy);
            }
            return folder.resolve(jar.getFileName()).toString();
        } catch (IOException e) {
            throw new SandboxException("the daemon's classes cannot be copied: " + e.getMessage(), e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to)
                || Files.size(to) != Files.size(from)
                || !Files.getLastModifiedTime(to).equals(Files.getLastModifiedTime(from))) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private List<Path> entries() throws IOException {
        if (classPath.size() != 1 || Files.isDirectory(classPath.get(0))) {
            return classPath.stream().filter(Files::exists).toList();
        }
        Path jar = classPath.get(0);
        Path lib = jar.resolveSibling("lib");
        if (!Files.isDirectory(lib)) {
            return List.of(jar);
        }
        try (Stream<Path> jars = Files.list(lib)) {
            return Stream.concat(Stream.of(jar), jars.sorted()).toList();
        }
    }
}
