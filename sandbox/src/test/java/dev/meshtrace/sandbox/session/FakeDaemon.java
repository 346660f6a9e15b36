package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.cluster.Cluster;
import dev.meshtrace.sandbox.process.ManagedProcess;
import dev.meshtrace.sandbox.process.ProcessSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A daemon in a JVM of its own, started as the command line starts the real one; its cluster is one sleep. */
final class FakeDaemon {
    /** The build that this daemon is started as fails, to show what its starter says. */
    static final String REFUSE = "refuse";

    private FakeDaemon() {}

    public static void main(String[] arguments) {
        SandboxFolder folder = new SandboxFolder(Path.of(arguments[2]));
        System.exit(Daemon.serve(folder.root(), arguments[3], FakeDaemon::start));
    }

    private static ControlPlane start(SandboxFolder folder) {
        if (Files.exists(folder.root().resolve(REFUSE))) {
            throw new SandboxException("etcd ended at start: no space left");
        }
        ManagedProcess sleep = ManagedProcess.start(
                new ProcessSpec(
                        "sleep",
                        List.of("sleep", "600"),
                        Map.of("PATH", System.getenv("PATH")),
                        folder.root(),
                        folder.root().resolve("sleep.log")),
                Cluster.records(folder.cluster()));
        return new ControlPlane() {
            @Override
            public Path kubeconfig() {
                return folder.root().resolve("kubeconfig");
            }

            @Override
            public int providerPort() {
                return 4711;
            }

            @Override
            public void close() {
                sleep.stop(Duration.ofSeconds(5));
            }
        };
    }
}
