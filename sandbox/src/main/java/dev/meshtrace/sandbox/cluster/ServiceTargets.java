package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.process.Pause;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Leads from a Service's ClusterIP and port to the local process that stands for its Pods. */
final class ServiceTargets implements WebhookTunnel.Targets {
    // Shorter than the ten seconds after which the API server gives up on a webhook.
    private static final Duration PATIENCE = Duration.ofSeconds(7);
    private static final long POLL_MILLIS = 50;

    private final KubernetesClient client;
    private final PodRunner runner;

    ServiceTargets(KubernetesClient client, PodRunner runner) {
        this.client = client;
        this.runner = runner;
    }

    @Override
    public OptionalInt localPort(String host, int port) {
        if (host.startsWith("127.") || host.equals("localhost") || host.equals("::1")) {
            return OptionalInt.of(port);
        }
        return client.services().inAnyNamespace().withField("spec.clusterIP", host).list().getItems().stream()
                .findFirst()
                .map(service -> localPort(service, port))
                .orElse(OptionalInt.empty());
    }

    private OptionalInt localPort(Service service, int port) {
        var process = process(service);
        var servicePort = service.getSpec().getPorts().stream()
                .filter(candidate -> candidate.getPort() == port)
                .findFirst();
        if (process.isEmpty() || servicePort.isEmpty() || !becomesReady(process.get())) {
            return OptionalInt.empty();
        }
        var container = KnownImages.find(process.get().pod()).orElseThrow().container();
        Integer local = process.get().localPort(containerPort(container, servicePort.get()));
        return local == null ? OptionalInt.empty() : OptionalInt.of(local);
    }

    private Optional<PodProcess> process(Service service) {
        var selector = service.getSpec().getSelector();
        return selector.isEmpty()
                ? Optional.empty()
                : runner.find(service.getMetadata().getNamespace(), selector);
    }

    private static int containerPort(Container container, ServicePort port) {
        IntOrString target = port.getTargetPort();
        if (target == null) {
            return port.getPort();
        }
        if (target.getIntVal() != null) {
            return target.getIntVal();
        }
        return container.getPorts().stream()
                .filter(candidate -> target.getStrVal().equals(candidate.getName()))
                .map(candidate -> candidate.getContainerPort())
                .findFirst()
                .orElse(port.getPort());
    }

    private static boolean becomesReady(PodProcess process) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!process.isReady() && System.nanoTime() < deadline) {
            Pause.millis(POLL_MILLIS);
        }
        return process.isReady();
    }
}
