package dev.meshtrace.model;

import java.util.List;

/**
 * A host that the ingress gateway serves, with its routes in the order in which they are tried.
 *
 * @param host a DNS name, {@code *.} before one, or {@code *} for all
 * @param routes at least one
 */
public record HostSpec(String host, List<Route> routes) {
    /** Checks the form.
     *
     * @throws InvalidValueException when the host is none or there is no route */
    public HostSpec {
        KubernetesNames.host("host", host);
        if (routes.isEmpty()) {
            throw new InvalidValueException("routes", "at least one route", "none");
        }
        routes = List.copyOf(routes);
    }
}
