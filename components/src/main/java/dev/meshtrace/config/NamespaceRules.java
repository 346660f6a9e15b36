package dev.meshtrace.config;

import dev.meshtrace.config.strict.Faults;
import dev.meshtrace.config.written.MeshConfig;
import dev.meshtrace.config.written.NamespaceConfig;
import dev.meshtrace.model.Injection;
import dev.meshtrace.model.InvalidValueException;
import dev.meshtrace.model.IstioSpec;
import java.util.List;
import java.util.TreeSet;

/** What a namespace must fulfil beyond the form of its keys. */
final class NamespaceRules {
    private static final List<String> OF_THE_CLUSTER =
            List.of("default", "kube-node-lease", "kube-public", "kube-system");
    private static final String POD_SECURITY = "pod-security.kubernetes.io/";

    private NamespaceRules() {}

    static void check(MeshConfig config, Faults faults) {
        TreeSet<String> taken = new TreeSet<>(OF_THE_CLUSTER);
        taken.add(IstioSpec.ROOT_NAMESPACE);
        taken.add(Gateways.ingressNamespace(config));
        Gateways.egressNamespace(config).ifPresent(taken::add);
        config.namespaces().forEach((name, namespace) -> {
            if (taken.contains(name)) {
                String allowed = "a namespace that neither the cluster nor the mesh brings itself ("
                        + String.join(", ", taken) + ")";
                faults.add(namespace.at(), allowed, '"' + name + '"');
            }
            injection(namespace, faults);
            podSecurity(namespace, config, faults);
            labels(namespace, faults);
        });
    }

    private static void injection(NamespaceConfig namespace, Faults faults) {
        if (namespace.injection().isPresent() && namespace.revision().isPresent()) {
            faults.add(
                    namespace.at().key("revision"),
                    "absent beside injection, because Istio's labels for them exclude" + " each other");
        }
    }

    private static void podSecurity(NamespaceConfig namespace, MeshConfig config, Faults faults) {
        namespace.podSecurity().ifPresent(level -> {
            try {
                level.checkedFor(Injections.of(namespace, config));
            } catch (InvalidValueException refused) {
                faults.add(namespace.at().key(refused.argument()), refused.allowed());
            }
        });
    }

    private static void labels(NamespaceConfig namespace, Faults faults) {
        for (String key : namespace.labels().keySet()) {
            String owner = Injection.isInjectionLabel(key)
                    ? "injection or revision"
                    : key.startsWith(POD_SECURITY) ? "podSecurity" : "";
            if (!owner.isEmpty()) {
                faults.add(namespace.at().key("labels").key(key), "set by " + owner + " alone");
            }
        }
    }
}
