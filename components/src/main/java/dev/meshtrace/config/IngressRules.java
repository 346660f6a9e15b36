package dev.meshtrace.config;

import dev.meshtrace.config.strict.Faults;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.NearMiss;
import dev.meshtrace.config.written.HostConfig;
import dev.meshtrace.config.written.IngressConfig;
import dev.meshtrace.config.written.MeshConfig;
import dev.meshtrace.config.written.RouteConfig;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What hosts and routes must fulfil beyond the form of their keys. */
final class IngressRules {
    private final Set<String> namespaces;
    private final Faults faults;
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> routes = new HashSet<>();

    private IngressRules(Set<String> namespaces, Faults faults) {
        this.namespaces = namespaces;
        this.faults = faults;
    }

    static void check(MeshConfig config, Faults faults) {
        IngressConfig ingress = config.ingress();
        if (ingress != null) {
            new IngressRules(config.namespaces().keySet(), faults).check(ingress);
        }
    }

    private void check(IngressConfig ingress) {
        for (HostConfig host : ingress.hosts()) {
            unique(host.host(), hosts, host.at().key("host"), "a host that no other item has");
            for (Iterator<RouteConfig> rest = host.routes().iterator(); rest.hasNext(); ) {
                check(rest.next(), rest.hasNext());
            }
        }
    }

    private void check(RouteConfig route, boolean othersFollow) {
        unique(route.name(), routes, route.at().key("name"), "a name that no other route has");
        namespace(route.namespace(), route.at().key("namespace"));
        if (othersFollow && route.paths().isEmpty() && route.prefixes().isEmpty()) {
            faults.add(
                    route.at(),
                    "the last of its host, because without paths and prefixes it takes everything",
                    "routes after it");
        }
    }

    private void unique(@Nullable String name, Set<String> known, KeyPath path, String allowed) {
        if (name != null && !known.add(name)) {
            faults.add(path, allowed);
        }
    }

    private void namespace(@Nullable String name, KeyPath path) {
        if (name != null && !namespaces.contains(name) && !namespaces.isEmpty()) {
            String allowed = "one of the declared namespaces (" + String.join(", ", namespaces) + ")";
            faults.add(path, allowed, '"' + name + '"' + NearMiss.proposal(name, namespaces));
        }
    }
}
