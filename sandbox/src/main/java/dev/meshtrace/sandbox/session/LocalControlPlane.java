package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.cluster.Cluster;
import dev.meshtrace.sandbox.cluster.ClusterSettings;
import dev.meshtrace.sandbox.progress.PlainProgress;
import dev.meshtrace.sandbox.progress.Progress;
import dev.meshtrace.sandbox.provider.EmbeddedProvider;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Path;

/** The control plane of a sandbox on this machine: processes for the cluster, the provider within this one. */
final class LocalControlPlane implements ControlPlane {
    private final Cluster cluster;
    private final EmbeddedProvider provider;

    private LocalControlPlane(Cluster cluster, EmbeddedProvider provider) {
        this.cluster = cluster;
        this.provider = provider;
    }

    static LocalControlPlane start(SandboxFolder folder) {
        Progress progress = new PlainProgress(System.out);
        Cluster cluster = Cluster.start(new ClusterSettings(folder.cluster(), Toolchain.forUser(progress)), progress);
        try {
            return new LocalControlPlane(cluster, startProvider(folder, cluster.kubeconfig()));
        } catch (SandboxException e) {
            cluster.close();
            throw e;
        }
    }

    /** On the port of the last time, if it is free: shells have it in their environment. */
    private static EmbeddedProvider startProvider(SandboxFolder folder, Path kubeconfig) {
        JsonFile<Integer> lastPort = new JsonFile<>(folder.root().resolve("provider-port.json"), Integer.class);
        try {
            EmbeddedProvider provider = startOn(lastPort.read().orElse(0), kubeconfig);
            lastPort.write(provider.port());
            return provider;
        } catch (IOException e) {
            throw new SandboxException("the embedded provider cannot be started: " + e.getMessage(), e);
        }
    }

    private static EmbeddedProvider startOn(int port, Path kubeconfig) throws IOException {
        try {
            return EmbeddedProvider.start(port, kubeconfig);
        } catch (IOException taken) {
            return EmbeddedProvider.start(0, kubeconfig);
        }
    }

    @Override
    public Path kubeconfig() {
        return cluster.kubeconfig();
    }

    @Override
    public int providerPort() {
        return provider.port();
    }

    @Override
    public void close() {
        provider.close();
        cluster.close();
    }
}
