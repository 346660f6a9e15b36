package dev.meshtrace.model;

import java.util.List;

/**
 * A way from a host of the ingress gateway to a Service.
 *
 * @param name unique in the mesh; the http route's name in the VirtualService
 * @param paths exact paths
 * @param prefixes path prefixes; with no path and no prefix the route takes everything
 * @param namespace the Service's namespace, one of the mesh's
 * @param service the Service's name
 * @param port the Service's port
 */
public record Route(
        String name, List<String> paths, List<String> prefixes, String namespace, String service, int port) {
    /** Checks the form.
     *
     * @throws InvalidValueException when a name is no DNS label, a path does not begin with '/', or the port is none */
    public Route {
        KubernetesNames.dnsLabel("name", name);
        KubernetesNames.dnsLabel("namespace", namespace);
        KubernetesNames.dnsLabel("service", service);
        KubernetesNames.port("port", port);
        paths = absolute("paths", paths);
        prefixes = absolute("prefixes", prefixes);
    }

    private static List<String> absolute(String argument, List<String> paths) {
        for (String path : paths) {
            if (!path.startsWith("/")) {
                throw new InvalidValueException(argument, "paths that begin with '/'", '"' + path + '"');
            }
        }
        return List.copyOf(paths);
    }
}
