package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.model.MeshSpec;
import dev.meshtrace.model.Versions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TracedMeshTest {
    private static final String TELEMETRY = "kubernetes:telemetry.istio.io/v1:Telemetry";
    private static final String PEER_AUTHENTICATION = "kubernetes:security.istio.io/v1:PeerAuthentication";

    private static Declared declare(MeshSpec spec) {
        return Declared.by(program -> {
            TracedMesh mesh =
                    new TracedMesh("mesh", TracedMeshArgs.builder().mesh(spec).build(), ComponentResourceOptions.Empty);
            program.export("namespaces", mesh.namespaces());
            program.export("access", mesh.access());
            program.export("sampling", mesh.sampling());
            program.export("headersToForward", mesh.headersToForward());
        });
    }

    /** Names and types are in every user's state: who changes one adds an alias and a test for it. */
    @Test
    void keepsTheNamesAndTypesOfItsParts() {
        assertThat(declare(MeshSpecs.dev()).all())
                .filteredOn(resource -> resource.parent().equals(Optional.of("mesh")))
                .extracting(resource -> resource.name() + " " + resource.type())
                .containsExactly(
                        "mesh-bookinfo meshtrace:index:MeshNamespace",
                        "mesh-orders meshtrace:index:MeshNamespace",
                        "mesh-istio-system meshtrace:index:MeshNamespace",
                        "mesh-istio meshtrace:index:IstioControlPlane",
                        "mesh-jaeger meshtrace:index:Jaeger",
                        "mesh-prometheus meshtrace:index:Prometheus",
                        "mesh-kiali meshtrace:index:Kiali",
                        "mesh-istio-system-telemetry meshtrace:index:NamespaceTelemetry",
                        "mesh-bookinfo-telemetry meshtrace:index:NamespaceTelemetry",
                        "mesh-orders-telemetry meshtrace:index:NamespaceTelemetry",
                        "mesh-egress meshtrace:index:EgressGateway",
                        "mesh-ingress meshtrace:index:IngressGateway");
    }

    @Test
    void declaresIstioAfterItsNamespace() {
        assertThat(declare(MeshSpecs.dev()).named("mesh-istio").dependsOn()).containsExactly("mesh-istio-system");
    }

    @Test
    void declaresWhatWebhooksCheckAfterIstioAndTheirNamespace() {
        Declared prod = declare(MeshSpecs.prod());
        assertThat(prod.named("mesh-payments-telemetry").dependsOn()).containsExactly("mesh-istio", "mesh-payments");
        assertThat(prod.named("mesh-ingress").dependsOn()).containsExactly("mesh-istio", "mesh-istio-ingress");
        assertThat(prod.named("mesh-mutual-tls").dependsOn()).containsExactly("mesh-istio");
    }

    @Test
    void givesEveryKubernetesObjectTheTestedProvidersVersion() {
        assertThat(declare(MeshSpecs.prod()).all())
                .filteredOn(resource -> resource.type().startsWith("kubernetes:"))
                .isNotEmpty()
                .allSatisfy(
                        resource -> assertThat(resource.options().getVersion()).contains(Versions.KUBERNETES_PROVIDER));
    }

    @Test
    void declaresOneTelemetryForEachNamespaceAndOneForTheMesh() {
        assertThat(declare(MeshSpecs.dev()).ofType(TELEMETRY))
                .extracting(telemetry -> telemetry.at("metadata", "namespace"))
                .containsExactly("istio-system", "bookinfo", "orders");
    }

    @Test
    void namesInEachTelemetryAProviderThatTheMeshHas() {
        Declared declared = declare(MeshSpecs.dev());
        List<?> providers =
                (List<?>) declared.named("mesh-istio-istiod").at("values", "meshConfig", "extensionProviders");
        assertThat(declared.ofType(TELEMETRY))
                .allSatisfy(telemetry -> assertThat(providers)
                        .map(provider -> ((Map<?, ?>) provider).get("name"))
                        .map(String::valueOf)
                        .contains(String.valueOf(telemetry.at("spec", "tracing", 0, "providers", 0, "name"))));
    }

    @Test
    void gatewaysNamespaceIsLeftToTheGatewaysOwnInjection() {
        assertThat(declare(MeshSpecs.prod())
                        .named("mesh-istio-ingress-namespace")
                        .at("metadata", "labels"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .doesNotContainKey("istio-injection");
    }

    @Test
    void strictMutualTlsIsDeclaredForTheWholeMesh() {
        assertThat(declare(MeshSpecs.dev()).ofType(PEER_AUTHENTICATION)).isEmpty();
        DeclaredResource strict = declare(MeshSpecs.prod()).only(PEER_AUTHENTICATION);
        assertThat(strict.at("metadata", "namespace")).isEqualTo("istio-system");
        assertThat(strict.at("spec")).isEqualTo(Map.of("mtls", Map.of("mode", "STRICT")));
    }

    @Test
    void tellsWhatWasDeclaredAndHowToLookAtIt() {
        Declared dev = declare(MeshSpecs.dev());
        assertThat(dev.output("namespaces")).isEqualTo(List.of("bookinfo", "orders"));
        assertThat(dev.output("sampling")).isEqualTo(Map.of("istio-system", 100.0, "bookinfo", 100.0, "orders", 100.0));
        assertThat(dev.output("headersToForward")).isEqualTo(List.of("x-request-id", "traceparent", "tracestate"));
        assertThat(dev.output("access"))
                .isEqualTo(Map.of(
                        "jaeger",
                        Map.of("url", "http://localhost:16686/jaeger", "command", "istioctl dashboard jaeger"),
                        "kiali",
                        Map.of("url", "http://localhost:20001/kiali", "command", "istioctl dashboard kiali"),
                        "gateway",
                        Map.of(
                                "url",
                                "http://localhost:8080",
                                "command",
                                "kubectl -n istio-system port-forward service/istio-ingressgateway 8080:80")));
    }

    @Test
    void refusesToBeWithoutAMesh() {
        assertThatThrownBy(() -> TracedMeshArgs.builder().build())
                .isInstanceOf(RunException.class)
                .hasMessage("mesh must be given, got nothing");
    }
}
