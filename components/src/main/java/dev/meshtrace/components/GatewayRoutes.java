package dev.meshtrace.components;

import dev.meshtrace.model.HostSpec;
import dev.meshtrace.model.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The specs of a gateway's {@code Gateway} and of its hosts' {@code VirtualService}s. */
final class GatewayRoutes {
    private GatewayRoutes() {}

    /** A Gateway that serves the hosts; with a certificate, plain HTTP is redirected. */
    static Map<String, Object> gateway(List<HostSpec> hosts, Optional<String> tlsSecret) {
        List<String> names = hosts.stream().map(HostSpec::host).toList();
        List<Map<String, Object>> servers = new ArrayList<>();
        Map<String, Object> http = server("http", "HTTP", 80, names);
        servers.add(http);
        tlsSecret.ifPresent(secret -> {
            http.put("tls", Map.of("httpsRedirect", true));
            Map<String, Object> https = server("https", "HTTPS", 443, names);
            https.put("tls", Map.of("mode", "SIMPLE", "credentialName", secret));
            servers.add(https);
        });
        return Map.of("selector", Map.of("istio", "ingressgateway"), "servers", servers);
    }

    /** A host's routes behind a Gateway, in their order. */
    static Map<String, Object> virtualService(HostSpec host, String gateway) {
        return Map.of(
                "hosts",
                List.of(host.host()),
                "gateways",
                List.of(gateway),
                "http",
                host.routes().stream().map(GatewayRoutes::http).toList());
    }

    /** A name for a host's objects; different for every host, because {@code *} may stand in no name. */
    static String objectName(String host) {
        if (host.equals("*")) {
            return "any-host";
        }
        return host.startsWith("*.") ? "wildcard-" + host.substring(2) : "host-" + host;
    }

    private static Map<String, Object> server(String name, String protocol, int port, List<String> hosts) {
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("port", Map.of("name", name, "number", port, "protocol", protocol));
        server.put("hosts", hosts);
        return server;
    }

    private static Map<String, Object> http(Route route) {
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("name", route.name());
        List<Map<String, Object>> matches = Stream.concat(
                        route.paths().stream().map(path -> uri("exact", path)),
                        route.prefixes().stream().map(prefix -> uri("prefix", prefix)))
                .toList();
        if (!matches.isEmpty()) {
            http.put("match", matches);
        }
        String service = "%s.%s.svc.cluster.local".formatted(route.service(), route.namespace());
        http.put(
                "route",
                List.of(Map.of("destination", Map.of("host", service, "port", Map.of("number", route.port())))));
        return http;
    }

    private static Map<String, Object> uri(String how, String path) {
        return Map.of("uri", Map.of(how, path));
    }
}
