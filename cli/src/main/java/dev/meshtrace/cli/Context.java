package dev.meshtrace.cli;

import dev.meshtrace.sandbox.progress.Progress;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a command is run in.
 *
 * @param root the folder of this clone, in which {@code ./meshtrace} lies
 * @param workingFolder where the user is
 * @param out for what was asked
 * @param err for what went wrong
 * @param progress for what goes on
 */
record Context(Path root, Path workingFolder, PrintWriter out, PrintWriter err, Progress progress) {

    /** The context of a command that a user started. */
    static Context ofThisProcess() {
        Path workingFolder = Path.of("").toAbsolutePath();
        return new Context(
                Main.cloneOf(System.getProperty("meshtrace.home"), workingFolder),
                workingFolder,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Progress.on(System.err, Boolean.getBoolean("meshtrace.terminal"), System.getenv()));
    }
}
