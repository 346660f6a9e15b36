package dev.meshtrace.sandbox.toolchain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs short-lived programs; a seam for tests. */
interface Commands {
    /** Runs a command to its end; a program that cannot be started gives exit code 127. */
    Result run(Path folder, Map<String, String> environment, List<String> command);

    /** Exit code and output, standard error apart. */
    record Result(int exitCode, String output, String errors) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }
}
