package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.session.DaemonState.NamedProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What a daemon owns: the cluster's processes and the provider that the engine attaches to. */
interface ControlPlane extends AutoCloseable {
    Path kubeconfig();

    /** The port of the embedded Kubernetes provider. */
    int providerPort();

    /** The processes that run now; parts may come and go while the plane is up. */
    List<NamedProcess> processes();

    /** Stops everything; returns when all processes are gone. */
    @Override
    void close();

    /** Starts a control plane on the data of a folder. */
    interface Starter {
        ControlPlane start(SandboxFolder folder, Consumer<String> progress);
    }
}
