package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.process.Pause;
import dev.meshtrace.sandbox.progress.PlainProgress;
import dev.meshtrace.sandbox.progress.Progress;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** A program that starts a cluster and then waits to be killed. */
final class AbandonedCluster {
    private static final long LONGER_THAN_ANY_TEST = 600_000;

    private AbandonedCluster() {}

    public static void main(String[] arguments) {
        Progress silent = new PlainProgress(new PrintStream(OutputStream.nullOutputStream()));
        try (var cluster =
                Cluster.start(new ClusterSettings(Path.of(arguments[0]), Toolchain.forUser(silent), 1), silent)) {
            System.out.println(cluster.processes().isEmpty() ? "down" : "up");
            Pause.millis(LONGER_THAN_ANY_TEST);
        }
    }
}
