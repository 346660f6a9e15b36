package dev.meshtrace.components;

import com.pulumi.core.Output;
import dev.meshtrace.model.IngressSpec;
import dev.meshtrace.model.MeshSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** How people reach what a mesh shows. */
final class MeshAccess {
    private static final int LOCAL_PORT = 8080;

    private MeshAccess() {}

    /** For each of Jaeger, Kiali and the gateway that the mesh has: a URL and the command that opens it. */
    static Output<Map<String, Map<String, String>>> of(MeshSpec mesh, Output<String> gatewayAddress) {
        return gatewayAddress.applyValue(address -> {
            Map<String, Map<String, String>> access = new LinkedHashMap<>();
            if (mesh.tracing().backend().jaeger().isPresent()) {
                access.put("jaeger", entry("http://localhost:16686/jaeger", "istioctl dashboard jaeger"));
            }
            if (mesh.kiali().isPresent()) {
                access.put("kiali", entry("http://localhost:20001/kiali", "istioctl dashboard kiali"));
            }
            access.put("gateway", gateway(mesh.ingress(), address));
            return access;
        });
    }

    private static Map<String, String> gateway(IngressSpec ingress, String address) {
        String scheme = ingress.tlsSecret().isPresent() ? "https" : "http";
        int port = ingress.tlsSecret().isPresent() ? 443 : 80;
        String command = "kubectl -n %s port-forward service/%s %d:%d"
                .formatted(ingress.namespace(), IngressGateway.NAME, LOCAL_PORT, port);
        return entry(scheme + "://" + (address.isEmpty() ? "localhost:" + LOCAL_PORT : address), command);
    }

    private static Map<String, String> entry(String url, String command) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("url", url);
        entry.put("command", command);
        return entry;
    }
}
