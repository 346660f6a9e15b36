package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.components.crd.IstioObjectArgs;
import dev.meshtrace.components.crd.Telemetry;
import dev.meshtrace.model.CustomTag;
import dev.meshtrace.model.IstioSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declares how many of the requests that start in one namespace are traced, and where their spans go: the namespace's one
 * Telemetry without selector, because istiod takes the oldest of several and ignores the others. For {@code istio-system}
 * it is the mesh's default.
 *
 * <pre>{@code
 * new NamespaceTelemetry("payments-telemetry", NamespaceTelemetryArgs.builder()
 *         .namespace("payments")
 *         .provider("jaeger")
 *         .sampling(SamplingRate.percent(5))
 *         .build(), ComponentResourceOptions.builder().dependsOn(istio, payments).build());
 * }</pre>
 */
public final class NamespaceTelemetry extends ComponentResource {
    static final String TYPE = "meshtrace:index:NamespaceTelemetry";

    private static final OncePerProgram NAMESPACES = new OncePerProgram();

    @Export(name = "sampling", refs = Double.class, tree = "[0]")
    private final Output<Double> sampling;

    public NamespaceTelemetry(String name, NamespaceTelemetryArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, options);
        checkFirst(args.namespace());
        new Telemetry(
                name + "-telemetry",
                IstioObjectArgs.of(args.namespace(), objectName(args.namespace()), spec(args)),
                Children.object(this));
        sampling = Output.of(args.sampling().percent());
        registerOutputs(Map.of("sampling", sampling));
    }

    /** The declared share of requests in percent. */
    public Output<Double> sampling() {
        return sampling;
    }

    private static void checkFirst(String namespace) {
        if (!NAMESPACES.add(namespace)) {
            throw Arguments.refused(
                    "namespace",
                    "one without a NamespaceTelemetry (istiod heeds only the oldest in a namespace)",
                    '"' + namespace + "\" a second time");
        }
    }

    private static String objectName(String namespace) {
        return namespace.equals(IstioSpec.ROOT_NAMESPACE) ? "mesh-default" : "namespace-default";
    }

    private static Map<String, Object> spec(NamespaceTelemetryArgs args) {
        Map<String, Object> tracing = new LinkedHashMap<>();
        tracing.put("providers", List.of(Map.of("name", args.provider())));
        tracing.put("randomSamplingPercentage", args.sampling().percent());
        if (!args.tags().isEmpty()) {
            Map<String, Object> tags = new LinkedHashMap<>();
            for (CustomTag tag : args.tags()) {
                tags.put(tag.name(), tag.telemetry());
            }
            tracing.put("customTags", tags);
        }
        return Map.of("tracing", List.of(tracing));
    }
}
