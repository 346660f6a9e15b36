package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.cluster.Cluster;
import dev.meshtrace.sandbox.cluster.ClusterSettings;
import dev.meshtrace.sandbox.progress.PlainProgress;
import dev.meshtrace.sandbox.progress.Progress;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.nio.file.Path;

/** The control plane of a sandbox on this machine: processes for the cluster, the provider within this one. */
final class LocalControlPlane implements ControlPlane {
    private final Cluster cluster;

    private LocalControlPlane(Cluster cluster) {
        this.cluster = cluster;
    }

    static LocalControlPlane start(SandboxFolder folder) {
        Progress progress = new PlainProgress(System.out);
        Toolchain toolchain = Toolchain.forUser(progress);
        return new LocalControlPlane(Cluster.start(new ClusterSettings(folder.cluster(), toolchain), progress));
    }

    @Override
    public Path kubeconfig() {
        return cluster.kubeconfig();
    }

    @Override
    public int providerPort() {
        return 1;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
