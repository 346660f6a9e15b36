package dev.meshtrace.components.crd;

import com.pulumi.core.annotations.Import;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metadata and spec of one of Istio's objects. */
@SuppressWarnings("unused") // the SDK reads the fields by reflection
public final class IstioObjectArgs extends ResourceArgs {
    @Import(name = "apiVersion", required = true)
    private final @Nullable String apiVersion;

    @Import(name = "kind", required = true)
    private final @Nullable String kind;

    @Import(name = "metadata", required = true)
    private final ObjectMetaArgs metadata;

    @Import(name = "spec", required = true)
    private final Map<String, Object> spec;

    private IstioObjectArgs(
            @Nullable String apiVersion, @Nullable String kind, ObjectMetaArgs metadata, Map<String, Object> spec) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.metadata = metadata;
        this.spec = spec;
    }

    /**
     * The object of a name in a namespace.
     *
     * @param spec the object's {@code spec} as the kind's reference describes it
     */
    public static IstioObjectArgs of(String namespace, String name, Map<String, Object> spec) {
        ObjectMetaArgs metadata =
                ObjectMetaArgs.builder().name(name).namespace(namespace).build();
        return new IstioObjectArgs(null, null, metadata, spec);
    }

    IstioObjectArgs of(String version, String kindName) {
        return new IstioObjectArgs(version, kindName, metadata, spec);
    }
}
