package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.model.HostSpec;
import dev.meshtrace.model.Route;
import dev.meshtrace.model.ServiceType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngressGatewayTest {
    private static final String SERVICE_PATCH = "kubernetes:core/v1:ServicePatch";
    private static final String GATEWAY = "kubernetes:networking.istio.io/v1:Gateway";
    private static final String VIRTUAL_SERVICE = "kubernetes:networking.istio.io/v1:VirtualService";

    private static HostSpec host(String name) {
        return new HostSpec(name, List.of(new Route("all-" + name.length(), List.of(), List.of(), "shop", "web", 80)));
    }

    private static Declared declare(Map<String, Object> status, IngressGatewayArgs.Builder args) {
        return Declared.by(Map.of(SERVICE_PATCH, Map.of("status", status)), program -> {
            IngressGateway gateway = new IngressGateway("ingress", args.build(), ComponentResourceOptions.Empty);
            program.export("address", gateway.address());
        });
    }

    private static Declared declare(IngressGatewayArgs.Builder args) {
        return declare(Map.of(), args);
    }

    @Test
    void releaseNameGivesTheLabelThatItsGatewaySelects() {
        Declared declared = declare(IngressGatewayArgs.builder().hosts(host("a.example.com")));
        assertThat(declared.only(Chart.TYPE).at("name")).isEqualTo("istio-ingressgateway");
        assertThat(declared.only(GATEWAY).at("spec", "selector")).isEqualTo(Map.of("istio", "ingressgateway"));
    }

    @Test
    void declaresOneVirtualServiceForEachHostBoundToItsGateway() {
        Declared declared = declare(IngressGatewayArgs.builder()
                .namespace("istio-ingress")
                .hosts(host("a.example.com"), host("*.example.org")));
        assertThat(declared.ofType(VIRTUAL_SERVICE))
                .extracting(service -> service.at("metadata", "name"))
                .containsExactly("host-a.example.com", "wildcard-example.org");
        assertThat(declared.ofType(VIRTUAL_SERVICE)).allSatisfy(service -> {
            assertThat(service.at("metadata", "namespace")).isEqualTo("istio-ingress");
            assertThat(service.at("spec", "gateways")).isEqualTo(List.of("istio-ingress/istio-ingressgateway"));
        });
    }

    @Test
    void withoutHostsItIsProxiesOnly() {
        Declared declared = declare(IngressGatewayArgs.builder());
        assertThat(declared.ofType(GATEWAY)).isEmpty();
        assertThat(declared.ofType(VIRTUAL_SERVICE)).isEmpty();
    }

    @Test
    void tellsTheIpThatTheLoadBalancerGave() {
        assertThat(declare(
                                Map.of("loadBalancer", Map.of("ingress", List.of(Map.of("ip", "192.0.2.1")))),
                                IngressGatewayArgs.builder())
                        .output("address"))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void prefersTheHostNameThatTheLoadBalancerGave() {
        assertThat(declare(
                                Map.of(
                                        "loadBalancer",
                                        Map.of("ingress", List.of(Map.of("hostname", "lb.example.com")))),
                                IngressGatewayArgs.builder())
                        .output("address"))
                .isEqualTo("lb.example.com");
    }

    @Test
    void hasNoAddressWhileTheLoadBalancerGaveNone() {
        assertThat(declare(IngressGatewayArgs.builder()).output("address")).isEqualTo("");
    }

    @Test
    void asksNoAddressOfAServiceInsideTheCluster() {
        Declared declared = declare(IngressGatewayArgs.builder().serviceType(ServiceType.CLUSTER_IP));
        assertThat(declared.ofType(SERVICE_PATCH)).isEmpty();
        assertThat(declared.output("address")).isEqualTo("");
    }

    @Test
    void refusesAHostTwice() {
        assertThatThrownBy(() -> IngressGatewayArgs.builder()
                        .hosts(host("a.example.com"), host("a.example.com"))
                        .build())
                .isInstanceOf(RunException.class)
                .hasMessage("hosts must be different from each other, got \"a.example.com\" twice");
    }
}
