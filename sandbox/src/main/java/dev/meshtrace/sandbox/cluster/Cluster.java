package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.process.ManagedProcess;
import dev.meshtrace.sandbox.process.Pause;
import dev.meshtrace.sandbox.process.ProcessRecords;
import dev.meshtrace.sandbox.process.ProcessSpec;
import dev.meshtrace.sandbox.progress.Progress;
import dev.meshtrace.sandbox.toolchain.Tool;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A running Kubernetes control plane on loopback, with its nodes played by KWOK.
 *
 * <pre>{@code
 * try (var cluster = Cluster.start(new ClusterSettings(folder, toolchain), progress)) {
 *     use(cluster.kubeconfig());
 * }
 * }</pre>
 */
public final class Cluster implements AutoCloseable {
    /** The programs that a cluster is made of. */
    public static final Set<Tool> TOOLS = Collections.unmodifiableSet(
            EnumSet.of(Tool.ETCD, Tool.KUBE_APISERVER, Tool.KUBE_CONTROLLER_MANAGER, Tool.KUBE_SCHEDULER, Tool.KWOK));

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);
    private static final Duration KILLED_WITHIN = Duration.ofSeconds(10);
    private static final Duration USUAL_START = Duration.ofSeconds(8);
    private static final int ATTEMPTS = 3;
    private static final long POLL_MILLIS = 50;

    private final DataFolder data;
    private final ProcessRecords records;
    private final List<ManagedProcess> processes = new ArrayList<>();
    private final KubernetesClient client;
    private final PodRunner runner;
    private final WebhookTunnel tunnel;

    private Cluster(DataFolder data, ClusterSettings settings, LoopbackPorts ports, Progress progress) {
        this.data = data;
        this.records = new ProcessRecords(data.processes());
        var certificates = Certificates.in(data.made("pki"), ControlPlane.API_SERVER_SERVICE);
        var plane = new ControlPlane(data, settings.toolchain(), certificates, ports);
        this.client = client(data.kubeconfig());
        var starter = new PodProcessStarter(client, data, settings.toolchain(), plane.kubeconfig(), ports, records);
        this.runner = new PodRunner(client, starter, progress::note);
        this.tunnel = WebhookTunnel.listen(data.socket("webhooks.sock"), new ServiceTargets(client, runner));
        try {
            startAll(plane, settings);
        } catch (RuntimeException | Error e) {
            stopAll();
            throw e;
        }
    }

    /**
     * Starts the control plane on the data folder and returns when Pods can be made; data of an earlier run is kept,
     * processes that a killed sandbox left on the folder are ended first.
     *
     * @throws SandboxException if the data folder is in use or a process does not come up
     */
    public static Cluster start(ClusterSettings settings, Progress progress) {
        settings.toolchain().ensure(TOOLS);
        var data = DataFolder.open(settings.dataFolder());
        try (var step = progress.start("start the control plane", USUAL_START)) {
            var leftovers = new ProcessRecords(data.processes()).endLeftovers(KILLED_WITHIN);
            leftovers.forEach(left -> progress.note("ended " + left.name() + " of a sandbox that was killed"));
            var cluster = startOnFreePorts(data, settings, progress);
            step.done();
            return cluster;
        } catch (RuntimeException | Error e) {
            data.close();
            throw e;
        }
    }

    private static Cluster startOnFreePorts(DataFolder data, ClusterSettings settings, Progress progress) {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Cluster(data, settings, new LoopbackPorts(data.ports()), progress);
            } catch (PortTakenException e) {
                if (attempt == ATTEMPTS) {
                    throw new SandboxException(String.valueOf(e.getMessage()), e);
                }
            }
        }
    }

    private void startAll(ControlPlane plane, ClusterSettings settings) {
        start(plane.etcd());
        await("etcd", () -> accepts(plane.etcdPort()));
        Path egressSelector = data.root().resolve("egress-selector.yaml");
        PrivateFiles.write(egressSelector, tunnel.egressSelectorConfiguration());
        start(plane.apiServer(egressSelector));
        Path stages = data.root().resolve("stages.yaml");
        new KwokStages(settings.toolchain().kwokStages()).write(stages);
        await("kube-apiserver", this::apiServerIsReady);
        // Not earlier: it gives up when the API server takes longer than ten seconds.
        start(plane.controllerManager());
        start(plane.scheduler());
        var nodes = new PlayedNodes(client, settings.nodes());
        nodes.create();
        start(plane.kwok(stages));
        await("nodes", nodes::areReady);
        runner.start();
    }

    /** What is recorded of the processes on a data folder, whether its cluster runs, is down or was killed. */
    public static ProcessRecords records(Path dataFolder) {
        return new ProcessRecords(DataFolder.processes(dataFolder));
    }

    /** The kubeconfig of an administrator. */
    public Path kubeconfig() {
        return data.kubeconfig();
    }

    /** The processes that run, those of the control plane first. */
    public List<ManagedProcess> processes() {
        var all = new ArrayList<>(processes);
        all.addAll(runner.processes());
        return List.copyOf(all);
    }

    /** The Pods that stand for a real process here; every other Pod is played. */
    public List<LocalPod> localPods() {
        return runner.localPods();
    }

    /** Ends all processes and gives the data folder free; the data stays. */
    @Override
    public void close() {
        try {
            stopAll();
        } finally {
            data.close();
        }
    }

    private void start(ProcessSpec spec) {
        processes.add(ManagedProcess.start(spec, records));
    }

    private void stopAll() {
        try (client) {
            runner.close();
            tunnel.close();
        } finally {
            stopControlPlane();
        }
    }

    private void stopControlPlane() {
        var undead = new ArrayList<RuntimeException>();
        // In reverse, because the API server does not end in time without its etcd.
        for (int last = processes.size() - 1; last >= 0; last--) {
            try {
                processes.remove(last).stop(STOPPED_WITHIN);
            } catch (IllegalStateException e) {
                undead.add(e);
            }
        }
        if (!undead.isEmpty()) {
            throw undead.get(0);
        }
    }

    private void await(String what, BooleanSupplier ready) {
        long deadline = System.nanoTime() + STARTED_WITHIN.toNanos();
        while (!ready.getAsBoolean()) {
            processes.stream().filter(process -> !process.isAlive()).forEach(Cluster::fail);
            if (System.nanoTime() > deadline) {
                throw new SandboxException(
                        what + " must be ready within " + STARTED_WITHIN.toSeconds() + " s: see " + data.made("logs"));
            }
            Pause.millis(POLL_MILLIS);
        }
    }

    private static void fail(ManagedProcess process) {
        String message = process.name() + " ended at start: " + process.lastLogLine() + " (" + process.log() + ")";
        if (process.hasLogged("address already in use")) {
            throw new PortTakenException(message);
        }
        throw new SandboxException(message);
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean apiServerIsReady() {
        try {
            return "ok".equals(client.raw("/readyz"));
        } catch (KubernetesClientException e) {
            return false;
        }
    }

    private static KubernetesClient client(Path kubeconfig) {
        var config = new ConfigBuilder(Config.fromKubeconfig(kubeconfig.toFile()))
                .withRequestRetryBackoffLimit(0)
                .build();
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    /** Somebody else took a port between the search for it and its use. */
    private static final class PortTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortTakenException(String message) {
            super(message);
        }
    }
}
