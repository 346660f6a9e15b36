package dev.meshtrace.sandbox.toolchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Unpacks the go.mod and go.sum files that this jar carries into the cache, where Go can read them. */
final class ModuleFolders {
    private final Path root;

    ModuleFolders(Path cache) {
        this.root = cache.resolve("modules");
    }

    /** A folder with the module's go.mod and go.sum. */
    Path unpack(GoModule module) {
        Path folder = root.resolve(module.folder() + "-" + hash(module).substring(0, 12));
        try {
            Files.createDirectories(folder);
            write(folder.resolve("go.mod"), resource(module, "go.mod"));
            write(folder.resolve("go.sum"), resource(module, "go.sum"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hash of all that decides what the module's programs are. */
    static String hash(GoModule module) {
        return Digests.ofText(resource(module, "go.mod")
                + "\n"
                + resource(module, "go.sum")
                + "\n"
                + String.join(" ", module.buildFlags()));
    }

    private static String resource(GoModule module, String file) {
        String name = "/toolchain/" + module.folder() + "/" + file;
        try (var in = ModuleFolders.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Path whole = Files.createTempFile(file.getParent(), "go", ".tmp");
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
