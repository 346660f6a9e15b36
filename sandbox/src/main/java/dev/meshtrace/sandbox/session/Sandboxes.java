package dev.meshtrace.sandbox.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sandboxes of one clone that were ever brought up and not purged. */
public final class Sandboxes {
    private final Path clone;

    public Sandboxes(Path clone) {
        this.clone = clone;
    }

    /** What they run, in the order of their names. */
    public List<Target> targets() {
        Path all = SandboxFolder.all(clone);
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.sorted()
                    .map(folder -> new JsonFile<>(new SandboxFolder(folder).target(), Target.class).read())
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that a command means that names none: the only one there is. */
    public Optional<Target> only() {
        List<Target> targets = targets();
        return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }
}
