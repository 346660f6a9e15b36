package dev.meshtrace.components;

import com.pulumi.resources.Resource;
import dev.meshtrace.model.Injection;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.MeshSpec;
import dev.meshtrace.model.NamespaceSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** All namespaces of a mesh: its own, and those of Istio and the gateways where they are not among them. */
final class MeshNamespaces {
    private final Map<String, MeshNamespace> declared = new HashMap<>();
    private final Resource parent;
    private final String prefix;

    private MeshNamespaces(Resource parent, String prefix) {
        this.parent = parent;
        this.prefix = prefix;
    }

    static MeshNamespaces declare(Resource parent, String prefix, MeshSpec mesh) {
        MeshNamespaces namespaces = new MeshNamespaces(parent, prefix);
        for (NamespaceSpec namespace : mesh.namespaces()) {
            namespaces.declare(MeshNamespaceArgs.builder()
                    .name(namespace.name())
                    .injection(namespace.injection())
                    .podSecurity(namespace.podSecurity())
                    .labels(namespace.labels()));
        }
        namespaces.declareForIstio(IstioSpec.ROOT_NAMESPACE);
        namespaces.declareForIstio(mesh.ingress().namespace());
        mesh.egress().ifPresent(namespaces::declareForIstio);
        return namespaces;
    }

    /** One of the mesh's namespaces, by its name in the cluster. */
    MeshNamespace get(String name) {
        return Objects.requireNonNull(declared.get(name), name);
    }

    /** Gateways are injected by their Pods' own label; a namespace must only not forbid it. */
    private void declareForIstio(String name) {
        if (!declared.containsKey(name)) {
            declare(MeshNamespaceArgs.builder().name(name).injection(new Injection.None()));
        }
    }

    private void declare(MeshNamespaceArgs.Builder builder) {
        MeshNamespaceArgs args = builder.build();
        MeshNamespace namespace = new MeshNamespace(prefix + "-" + args.name(), args, Children.component(parent));
        declared.put(args.name(), namespace);
    }
}
