package dev.meshtrace.examples.platform;

import com.pulumi.kubernetes.core.v1.ResourceQuota;
import com.pulumi.kubernetes.core.v1.ResourceQuotaArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceQuotaSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPeerArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicySpecArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import dev.meshtrace.components.IstioControlPlane;
import dev.meshtrace.components.IstioControlPlaneArgs;
import dev.meshtrace.components.Jaeger;
import dev.meshtrace.components.JaegerArgs;
import dev.meshtrace.components.KubernetesProvider;
import dev.meshtrace.components.KubernetesProviderArgs;
import dev.meshtrace.components.MeshNamespace;
import dev.meshtrace.components.MeshNamespaceArgs;
import dev.meshtrace.components.NamespaceTelemetry;
import dev.meshtrace.components.NamespaceTelemetryArgs;
import dev.meshtrace.model.ChartSource;
import dev.meshtrace.model.CustomTag;
import dev.meshtrace.model.Injection;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.JaegerBackend;
import dev.meshtrace.model.JaegerSpec;
import dev.meshtrace.model.SamplingRate;
import dev.meshtrace.model.TraceBackend;
import dev.meshtrace.model.Versions;
import java.util.List;
import java.util.Map;

/** The platform of a payments team: its own quota and network policy, and single components of meshtrace. */
final class PaymentsPlatform {
    private static final String TEAM = "payments";
    private static final JaegerSpec STORE = new JaegerSpec(new JaegerSpec.Memory(20_000));

    private PaymentsPlatform() {}

    static void declare() {
        ProviderResource cluster = new KubernetesProvider(
                "cluster", KubernetesProviderArgs.builder().build());
        TraceBackend backend = new JaegerBackend(JaegerBackend.Protocol.OTLP, STORE);

        MeshNamespace root = namespace("root", IstioSpec.ROOT_NAMESPACE, new Injection.None(), cluster);
        MeshNamespace team = namespace("team", TEAM, new Injection.Sidecar(), cluster);
        IstioControlPlane istio = new IstioControlPlane(
                "istio",
                IstioControlPlaneArgs.builder()
                        .profile(IstioSpec.Profile.DEMO)
                        .charts(ChartSource.fromEnvironment(System::getenv))
                        .backends(backend)
                        .crdProvider(new KubernetesProvider("cluster-crds", takingOver()))
                        .build(),
                after(cluster, root));
        new Jaeger("jaeger", JaegerArgs.builder().jaeger(STORE).build(), after(cluster, root));
        sampling("mesh-default", IstioSpec.ROOT_NAMESPACE, backend, SamplingRate.percent(1), List.of(), istio, cluster);
        sampling(
                "team-sampling",
                TEAM,
                backend,
                SamplingRate.percent(25),
                List.of(CustomTag.literal("team", TEAM)),
                istio,
                cluster);

        new ResourceQuota("quota", quota(), own(cluster, team));
        new NetworkPolicy("from-the-mesh-only", fromTheMeshOnly(), own(cluster, team));
    }

    /** Istio's CRDs stay after a destroy, and the next {@code up} meets them again. */
    private static KubernetesProviderArgs takingOver() {
        return KubernetesProviderArgs.builder().takeOverExistingObjects(true).build();
    }

    private static MeshNamespace namespace(
            String resource, String name, Injection injection, ProviderResource cluster) {
        MeshNamespaceArgs args =
                MeshNamespaceArgs.builder().name(name).injection(injection).build();
        return new MeshNamespace(resource, args, after(cluster));
    }

    private static void sampling(
            String resource,
            String namespace,
            TraceBackend backend,
            SamplingRate rate,
            List<CustomTag> tags,
            IstioControlPlane istio,
            ProviderResource cluster) {
        NamespaceTelemetryArgs args = NamespaceTelemetryArgs.builder()
                .namespace(namespace)
                .provider(backend.providerName())
                .sampling(rate)
                .tags(tags)
                .build();
        new NamespaceTelemetry(resource, args, after(cluster, istio));
    }

    private static ResourceQuotaArgs quota() {
        return ResourceQuotaArgs.builder()
                .metadata(metadata("quota"))
                .spec(ResourceQuotaSpecArgs.builder()
                        .hard(Map.of("requests.cpu", "4", "requests.memory", "8Gi", "pods", "50"))
                        .build())
                .build();
    }

    private static NetworkPolicyArgs fromTheMeshOnly() {
        return NetworkPolicyArgs.builder()
                .metadata(metadata("from-the-mesh-only"))
                .spec(NetworkPolicySpecArgs.builder()
                        .podSelector(LabelSelectorArgs.builder().build())
                        .policyTypes("Ingress")
                        .ingress(NetworkPolicyIngressRuleArgs.builder()
                                .from(NetworkPolicyPeerArgs.builder()
                                        .namespaceSelector(LabelSelectorArgs.builder()
                                                .matchLabels(Map.of("istio-injection", "enabled"))
                                                .build())
                                        .build())
                                .build())
                        .build())
                .build();
    }

    private static ObjectMetaArgs metadata(String name) {
        return ObjectMetaArgs.builder().name(name).namespace(TEAM).build();
    }

    private static ComponentResourceOptions after(ProviderResource cluster, Resource... others) {
        return ComponentResourceOptions.builder()
                .provider(cluster)
                .dependsOn(others)
                .build();
    }

    private static CustomResourceOptions own(ProviderResource cluster, Resource... others) {
        return CustomResourceOptions.builder()
                .provider(cluster)
                .version(Versions.KUBERNETES_PROVIDER)
                .dependsOn(others)
                .build();
    }
}
