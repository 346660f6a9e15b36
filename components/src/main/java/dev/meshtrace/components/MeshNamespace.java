package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Declares a namespace and how its Pods join the mesh.
 *
 * <pre>{@code
 * var payments = new MeshNamespace("payments", MeshNamespaceArgs.builder()
 *         .name("payments")
 *         .injection(new Injection.Sidecar())
 *         .build(), ComponentResourceOptions.Empty);
 * }</pre>
 */
public final class MeshNamespace extends ComponentResource {
    static final String TYPE = "meshtrace:index:MeshNamespace";

    private static final String POD_SECURITY = "pod-security.kubernetes.io/";

    @Export(name = "name", refs = String.class, tree = "[0]")
    private final Output<String> name;

    public MeshNamespace(String name, MeshNamespaceArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, options);
        Namespace namespace = new Namespace(
                name + "-namespace",
                NamespaceArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(args.name())
                                .labels(labels(args))
                                .build())
                        .build(),
                Children.object(this));
        this.name = namespace.metadata().applyValue(metadata -> metadata.name().orElse(args.name()));
        registerOutputs(Map.of("name", this.name));
    }

    /** The namespace's name, known to others once the namespace is there. */
    public Output<String> name() {
        return name;
    }

    private static Map<String, String> labels(MeshNamespaceArgs args) {
        Map<String, String> labels = new TreeMap<>(args.labels());
        labels.putAll(args.injection().labels());
        for (String mode : new String[] {"enforce", "warn", "audit"}) {
            labels.put(POD_SECURITY + mode, args.podSecurity().level());
        }
        return labels;
    }
}
