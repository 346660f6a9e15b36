package dev.meshtrace.sandbox.session;

import java.nio.file.Path;

/** A control plane without a process, for tests of the daemon. */
final class FakeControlPlane implements ControlPlane {
    volatile boolean closed;

    @Override
    public Path kubeconfig() {
        return Path.of("/sandbox/kubeconfig");
    }

    @Override
    public int providerPort() {
        return 4711;
    }

    @Override
    public void close() {
        closed = true;
    }
}
