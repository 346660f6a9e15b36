package dev.meshtrace.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    @ParameterizedTest
    @CsvSource({
        "Checkout, /, shop, frontend, 80, name must be a DNS label",
        "checkout, cart, shop, frontend, 80, paths must be paths that begin with '/'",
        "checkout, /, shop_eu, frontend, 80, namespace must be a DNS label",
        "checkout, /, shop, front end, 80, service must be a DNS label",
        "checkout, /, shop, frontend, 0, port must be 1 to 65535",
        "checkout, /, shop, frontend, 65536, port must be 1 to 65535",
    })
    void refusesWhatIstioWouldRefuse(
            String name, String path, String namespace, String service, int port, String message) {
        assertThatThrownBy(() -> new Route(name, List.of(path), List.of(), namespace, service, port))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "shop.example.com", "*.example.com", "localhost"})
    void takesTheHostsThatAGatewayCanServe(String host) {
        assertThat(new HostSpec(host, List.of(route())).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop..com", "*shop.com", "shop.*.com", "Shop.example.com", "http://shop.example.com"})
    void refusesAHostThatAGatewayCannotServe(String host) {
        assertThatThrownBy(() -> new HostSpec(host, List.of(route())))
                .hasMessage("host must be a DNS name, '*.' before one, or '*', got \"" + host + '"');
    }

    private static Route route() {
        return new Route("frontend", List.of(), List.of("/"), "shop", "frontend", 80);
    }
}
