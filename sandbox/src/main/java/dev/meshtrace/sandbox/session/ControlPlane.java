package dev.meshtrace.sandbox.session;

import java.nio.file.Path;

/** What a daemon owns: the cluster's processes and the provider that the engine attaches to. */
interface ControlPlane extends AutoCloseable {
    Path kubeconfig();

    /** The port of the embedded Kubernetes provider. */
    int providerPort();

    /** Stops everything; returns when all processes are gone. */
    @Override
    void close();

    /** Starts a control plane on the data of a folder. */
    interface Starter {
        ControlPlane start(SandboxFolder folder);
    }
}
