package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.toolchain.Tool;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Istio's {@code pilot} image: a real istiod with the Pod's arguments and environment, on loopback. */
final class PilotImage implements KnownImage {
    private static final int HTTP = 8080;

    private static final Map<String, Integer> ADDRESSES = Map.of(
            "httpAddr", HTTP, "grpcAddr", 15010, "secureGRPCAddr", 15012, "monitoringAddr", 15014, "httpsAddr", 15017);

    // Stock Envoy, which plays the proxies here, has neither filter and would refuse every listener.
    private static final Map<String, String> FOR_STOCK_ENVOY =
            Map.of("PILOT_ENABLE_ALPN_FILTER", "false", "PILOT_ENABLE_METADATA_EXCHANGE", "false");

    @Override
    public String pattern() {
        return "(^|/)pilot([:@]|$)";
    }

    @Override
    public Tool tool() {
        return Tool.ISTIOD;
    }

    @Override
    public LocalProgram program(Pod pod, Container container, Path kubeconfig, IntUnaryOperator localPort) {
        var ports = new LinkedHashMap<Integer, Integer>();
        var arguments = new ArrayList<>(container.getArgs());
        if (arguments.isEmpty()) {
            arguments.add("discovery");
        }
        // Where a flag is given twice, the later one counts.
        ADDRESSES.forEach((flag, port) -> {
            int local = localPort.applyAsInt(port);
            ports.put(port, local);
            arguments.add("--" + flag + "=127.0.0.1:" + local);
        });
        arguments.addAll(List.of("--ctrlz_port=0", "--shutdownDuration=1s", "--kubeconfig=" + kubeconfig));
        var environment = ContainerEnvironment.of(pod, container);
        environment.remove("KUBECONFIG");
        environment.putIfAbsent("CLUSTER_ID", "Kubernetes");
        environment.putAll(FOR_STOCK_ENVOY);
        return new LocalProgram(
                arguments, environment, ports, URI.create("http://127.0.0.1:" + ports.get(HTTP) + "/ready"));
    }
}
