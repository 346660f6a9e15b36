package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.process.ManagedProcess;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs a local process for the Pods of known images: one for all replicas of a set, for the oldest of them. */
final class PodRunner implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;
    private static final Comparator<Pod> OLDEST = Comparator.comparing(
                    (Pod pod) -> pod.getMetadata().getCreationTimestamp())
            .thenComparing(pod -> pod.getMetadata().getName());

    private final KubernetesClient client;
    private final PodProcess.Starter starter;
    private final PodReadiness readiness;
    private final PodVolumes volumes;
    private final Consumer<String> notes;
    private final Map<String, PodProcess> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "pod-runner");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable SharedIndexInformer<Pod> pods;
    private @Nullable ScheduledFuture<?> looking;
    private String lastFault = "";

    PodRunner(KubernetesClient client, PodProcess.Starter starter, Consumer<String> notes) {
        this.client = client;
        this.starter = starter;
        this.readiness = new PodReadiness(client);
        this.volumes = new PodVolumes(client);
        this.notes = notes;
    }

    /** Begins to watch; Pods of an earlier run get their processes again. */
    void start() {
        pods = client.pods().inAnyNamespace().inform();
        looking = worker.scheduleWithFixedDelay(this::lookSafely, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The Pods of known images and what stands for each. */
    List<LocalPod> localPods() {
        var result = new ArrayList<LocalPod>();
        groups().forEach((key, replicas) -> {
            var process = running.get(key);
            replicas.forEach(pod -> result.add(describe(pod, process)));
        });
        return result;
    }

    List<ManagedProcess> processes() {
        return running.values().stream().map(PodProcess::process).toList();
    }

    /** The process that stands for the Pods with these labels. */
    Optional<PodProcess> find(String namespace, Map<String, String> selector) {
        return running.values().stream()
                .filter(process -> process.pod().getMetadata().getNamespace().equals(namespace))
                .filter(process ->
                        process.pod().getMetadata().getLabels().entrySet().containsAll(selector.entrySet()))
                .max(Comparator.comparing(PodProcess::isReady));
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            // The next look tries again; the same fault is said once.
            String fault = String.valueOf(e.getMessage());
            if (!fault.equals(lastFault)) {
                notes.accept("local processes: " + fault);
            }
            lastFault = fault;
        }
    }

    private void look() {
        var groups = groups();
        running.forEach((key, process) -> {
            if (groups.getOrDefault(key, List.of()).stream().noneMatch(pod -> isSame(pod, process.pod()))) {
                running.remove(key);
                readiness.forget(process.pod());
                process.stop();
            }
        });
        groups.forEach((key, replicas) -> {
            if (!running.containsKey(key) && !volumes.arePresent(replicas.get(0))) {
                return;
            }
            var process = running.computeIfAbsent(key, absent -> begin(replicas));
            if (process.look()) {
                notes.accept(name(process.pod()) + " had ended and runs again as process " + process.pid());
            }
            replicas.forEach(pod -> readiness.report(pod, process.isReady()));
        });
    }

    private PodProcess begin(List<Pod> replicas) {
        var first = replicas.stream().min(OLDEST).orElseThrow();
        var process = new PodProcess(first, starter);
        String name =
                first.getMetadata().getNamespace() + "/" + first.getMetadata().getName();
        notes.accept(name + " runs as process " + process.pid());
        if (replicas.size() > 1) {
            notes.accept(name + " stands for " + replicas.size() + " replicas, the others are played");
        }
        return process;
    }

    private Map<String, List<Pod>> groups() {
        return pods == null
                ? Map.of()
                : pods.getStore().list().stream()
                        .filter(PodRunner::isOurs)
                        .collect(Collectors.groupingBy(PodRunner::set));
    }

    private static boolean isOurs(Pod pod) {
        return pod.getSpec().getNodeName() != null
                && pod.getMetadata().getDeletionTimestamp() == null
                && KnownImages.find(pod).isPresent();
    }

    private static String set(Pod pod) {
        return pod.getMetadata().getOwnerReferences().stream()
                .filter(owner -> Boolean.TRUE.equals(owner.getController()))
                .map(owner -> owner.getUid())
                .findFirst()
                .orElse(pod.getMetadata().getUid());
    }

    private static String name(Pod pod) {
        return pod.getMetadata().getNamespace() + "/" + pod.getMetadata().getName();
    }

    private static boolean isSame(Pod one, Pod other) {
        return one.getMetadata().getUid().equals(other.getMetadata().getUid());
    }

    private static LocalPod describe(Pod pod, @Nullable PodProcess process) {
        boolean own = process == null || isSame(pod, process.pod());
        return new LocalPod(
                pod.getMetadata().getNamespace(),
                pod.getMetadata().getName(),
                KnownImages.find(pod).orElseThrow().container().getImage(),
                own ? LocalPod.How.PROCESS : LocalPod.How.PLAYED_REPLICA,
                process != null && process.isReady(),
                process == null ? 0 : process.pid());
    }

    /** Ends all processes. */
    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(false);
        }
        worker.shutdown();
        try {
            worker.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (pods != null) {
            pods.stop();
        }
        running.values().forEach(PodProcess::stop);
        running.clear();
    }
}
