package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.meshtrace.components.crd.IstioObjectArgs;
import dev.meshtrace.components.crd.PeerAuthentication;
import dev.meshtrace.model.CustomTag;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.MeshSpec;
import dev.meshtrace.model.MutualTls;
import dev.meshtrace.model.NamespaceSpec;
import dev.meshtrace.model.SamplingRate;
import dev.meshtrace.model.TracingSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declares a whole mesh with tracing: namespaces, then Istio, then what needs Istio's webhooks. Deletion goes the other
 * way round. Depend on it to come after all of it.
 *
 * <pre>{@code
 * var mesh = new TracedMesh("mesh", TracedMeshArgs.builder().mesh(spec).crdProvider(crds).build(),
 *         ComponentResourceOptions.builder().provider(cluster).build());
 * }</pre>
 */
public final class TracedMesh extends ComponentResource {
    static final String TYPE = "meshtrace:index:TracedMesh";

    @Export(
            name = "namespaces",
            refs = {List.class, String.class},
            tree = "[0,1]")
    private final Output<List<String>> namespaces;

    @Export(
            name = "access",
            refs = {Map.class, String.class},
            tree = "[0,1,[0,1,1]]")
    private final Output<Map<String, Map<String, String>>> access;

    @Export(
            name = "sampling",
            refs = {Map.class, String.class, Double.class},
            tree = "[0,1,2]")
    private final Output<Map<String, Double>> sampling;

    @Export(
            name = "headersToForward",
            refs = {List.class, String.class},
            tree = "[0,1]")
    private final Output<List<String>> headersToForward;

    private final String name;
    private final MeshSpec mesh;

    public TracedMesh(String name, TracedMeshArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, options);
        this.name = name;
        this.mesh = args.spec();
        MeshNamespaces declared = MeshNamespaces.declare(this, name, mesh);
        MeshNamespace root = declared.get(IstioSpec.ROOT_NAMESPACE);
        IstioControlPlane istio = new IstioControlPlane(name + "-istio", args.istio(), Children.component(this, root));
        declareTools(root);
        declareMutualTls(istio);
        declareTelemetry(istio, declared);
        IngressGateway ingress = declareGateways(istio, declared);
        namespaces =
                Output.of(mesh.namespaces().stream().map(NamespaceSpec::name).toList());
        access = MeshAccess.of(mesh, ingress.address());
        sampling = Output.of(declaredSampling());
        headersToForward = Output.of(mesh.tracing().backend().headersToForward());
        registerOutputs(Map.of(
                "namespaces", namespaces,
                "access", access,
                "sampling", sampling,
                "headersToForward", headersToForward));
    }

    /** The mesh's namespaces, in the order in which they are declared. */
    public Output<List<String>> namespaces() {
        return namespaces;
    }

    /** For Jaeger, Kiali and the gateway: the {@code url} to look at and the {@code command} that opens it. */
    public Output<Map<String, Map<String, String>>> access() {
        return access;
    }

    /** The declared share of the requests starting in each namespace that is traced, in percent. */
    public Output<Map<String, Double>> sampling() {
        return sampling;
    }

    /** The request headers that each application copies from the calls that it serves to the calls that it makes. */
    public Output<List<String>> headersToForward() {
        return headersToForward;
    }

    private void declareTools(MeshNamespace root) {
        mesh.tracing()
                .backend()
                .jaeger()
                .ifPresent(jaeger -> new Jaeger(
                        name + "-jaeger", JaegerArgs.builder().jaeger(jaeger).build(), Children.component(this, root)));
        mesh.prometheus()
                .ifPresent(prometheus -> new Prometheus(
                        name + "-prometheus",
                        PrometheusArgs.builder().prometheus(prometheus).build(),
                        Children.component(this, root)));
        mesh.kiali()
                .ifPresent(kiali -> new Kiali(
                        name + "-kiali",
                        KialiArgs.builder()
                                .kiali(kiali)
                                .backend(mesh.tracing().backend())
                                .build(),
                        Children.component(this, root)));
    }

    private void declareMutualTls(IstioControlPlane istio) {
        if (mesh.mutualTls() == MutualTls.STRICT) {
            new PeerAuthentication(
                    name + "-mutual-tls",
                    IstioObjectArgs.of(
                            IstioSpec.ROOT_NAMESPACE,
                            "default",
                            Map.of("mtls", Map.of("mode", mesh.mutualTls().name()))),
                    Children.object(this, istio));
        }
    }

    private void declareTelemetry(IstioControlPlane istio, MeshNamespaces declared) {
        TracingSpec tracing = mesh.tracing();
        declareTelemetry(IstioSpec.ROOT_NAMESPACE, tracing.sampling(), tracing.tags(), istio);
        for (NamespaceSpec namespace : mesh.namespaces()) {
            declareTelemetry(
                    namespace.name(),
                    namespace.sampling(),
                    tracing.tagsOf(namespace),
                    istio,
                    declared.get(namespace.name()));
        }
    }

    private void declareTelemetry(String namespace, SamplingRate rate, List<CustomTag> tags, Resource... dependsOn) {
        new NamespaceTelemetry(
                name + "-" + namespace + "-telemetry",
                NamespaceTelemetryArgs.builder()
                        .namespace(namespace)
                        .provider(mesh.tracing().backend().providerName())
                        .sampling(rate)
                        .tags(tags)
                        .build(),
                Children.component(this, dependsOn));
    }

    private IngressGateway declareGateways(IstioControlPlane istio, MeshNamespaces declared) {
        mesh.egress()
                .ifPresent(egress -> new EgressGateway(
                        name + "-egress",
                        EgressGatewayArgs.builder()
                                .istio(mesh.istio())
                                .namespace(egress)
                                .build(),
                        Children.component(this, istio, declared.get(egress))));
        return new IngressGateway(
                name + "-ingress",
                IngressGatewayArgs.builder()
                        .istio(mesh.istio())
                        .ingress(mesh.ingress())
                        .build(),
                Children.component(this, istio, declared.get(mesh.ingress().namespace())));
    }

    private Map<String, Double> declaredSampling() {
        Map<String, Double> rates = new LinkedHashMap<>();
        rates.put(IstioSpec.ROOT_NAMESPACE, mesh.tracing().sampling().percent());
        mesh.namespaces()
                .forEach(namespace ->
                        rates.put(namespace.name(), namespace.sampling().percent()));
        return rates;
    }
}
