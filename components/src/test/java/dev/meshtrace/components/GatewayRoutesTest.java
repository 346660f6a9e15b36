package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.model.HostSpec;
import dev.meshtrace.model.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayRoutesTest {
    private static final Route PAGE =
            new Route("page", List.of("/productpage"), List.of("/static"), "bookinfo", "productpage", 9080);
    private static final Route REST = new Route("rest", List.of(), List.of(), "shop", "web", 80);
    private static final HostSpec HOST = new HostSpec("shop.example.com", List.of(PAGE, REST));

    @Test
    void plainGatewayListensOnPort80ForItsHosts() {
        assertThat(GatewayRoutes.gateway(List.of(HOST), Optional.empty()))
                .isEqualTo(Map.of(
                        "selector",
                        Map.of("istio", "ingressgateway"),
                        "servers",
                        List.of(Map.of(
                                "port",
                                Map.of("name", "http", "number", 80, "protocol", "HTTP"),
                                "hosts",
                                List.of("shop.example.com")))));
    }

    @Test
    void gatewayWithACertificateRedirectsPlainHttp() {
        assertThat(GatewayRoutes.gateway(List.of(HOST), Optional.of("shop-tls")).get("servers"))
                .isEqualTo(List.of(
                        Map.of(
                                "port",
                                Map.of("name", "http", "number", 80, "protocol", "HTTP"),
                                "hosts",
                                List.of("shop.example.com"),
                                "tls",
                                Map.of("httpsRedirect", true)),
                        Map.of(
                                "port",
                                Map.of("name", "https", "number", 443, "protocol", "HTTPS"),
                                "hosts",
                                List.of("shop.example.com"),
                                "tls",
                                Map.of("mode", "SIMPLE", "credentialName", "shop-tls"))));
    }

    @Test
    void routesKeepTheirOrderAndTheirNames() {
        assertThat(GatewayRoutes.virtualService(HOST, "istio-system/istio-ingressgateway"))
                .isEqualTo(Map.of(
                        "hosts",
                        List.of("shop.example.com"),
                        "gateways",
                        List.of("istio-system/istio-ingressgateway"),
                        "http",
                        List.of(
                                Map.of(
                                        "name",
                                        "page",
                                        "match",
                                        List.of(
                                                Map.of("uri", Map.of("exact", "/productpage")),
                                                Map.of("uri", Map.of("prefix", "/static"))),
                                        "route",
                                        destination("productpage.bookinfo.svc.cluster.local", 9080)),
                                Map.of("name", "rest", "route", destination("web.shop.svc.cluster.local", 80)))));
    }

    @ParameterizedTest
    @CsvSource({
        "*, any-host",
        "*.example.com, wildcard-example.com",
        "shop.example.com, host-shop.example.com",
        "any-host, host-any-host"
    })
    void everyHostHasAnObjectNameOfItsOwn(String host, String objectName) {
        assertThat(GatewayRoutes.objectName(host)).isEqualTo(objectName);
    }

    private static List<Map<String, Object>> destination(String host, int port) {
        return List.of(Map.of("destination", Map.of("host", host, "port", Map.of("number", port))));
    }
}
