package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.process.ManagedProcess;
import dev.meshtrace.sandbox.process.ProcessRecords;
import dev.meshtrace.sandbox.process.ProcessSpec;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Starts the local process of a Pod, with the rights of the Pod's own ServiceAccount. */
final class PodProcessStarter implements PodProcess.Starter {
    private static final Duration TOKEN_LIFETIME = Duration.ofDays(365);

    private final KubernetesClient client;
    private final DataFolder data;
    private final Toolchain tools;
    private final Kubeconfig kubeconfig;
    private final LoopbackPorts ports;
    private final ProcessRecords records;

    PodProcessStarter(
            KubernetesClient client,
            DataFolder data,
            Toolchain tools,
            Kubeconfig kubeconfig,
            LoopbackPorts ports,
            ProcessRecords records) {
        this.client = client;
        this.data = data;
        this.tools = tools;
        this.kubeconfig = kubeconfig;
        this.ports = ports;
        this.records = records;
    }

    @Override
    public PodProcess.Running start(Pod pod) {
        var match = KnownImages.find(pod).orElseThrow();
        var image = match.image();
        String name = pod.getMetadata().getNamespace() + "_" + pod.getMetadata().getName();
        Path folder = data.made("pods/" + name);
        Path config = kubeconfig.writeWithToken(folder.resolve("kubeconfig"), token(pod));
        String program = image.tool().program();
        var local = image.program(pod, match.container(), config, port -> ports.take(program + "-" + port));
        var command = new ArrayList<>(List.of(tools.path(image.tool()).toString()));
        command.addAll(local.arguments());
        var environment = new HashMap<>(local.environment());
        environment.put("HOME", folder.toString());
        var spec = new ProcessSpec(name, command, environment, folder, data.log(name));
        return new PodProcess.Running(ManagedProcess.start(spec, records), local);
    }

    private String token(Pod pod) {
        var request = new TokenRequestBuilder()
                .withNewSpec()
                .withExpirationSeconds(TOKEN_LIFETIME.toSeconds())
                .endSpec()
                .build();
        String account =
                Optional.ofNullable(pod.getSpec().getServiceAccountName()).orElse("default");
        return client.serviceAccounts()
                .inNamespace(pod.getMetadata().getNamespace())
                .withName(account)
                .tokenRequest(request)
                .getStatus()
                .getToken();
    }
}
