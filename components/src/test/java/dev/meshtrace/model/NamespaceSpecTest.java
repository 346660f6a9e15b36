package dev.meshtrace.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamespaceSpecTest {
    static Stream<Arguments> injections() {
        return Stream.of(
                Arguments.of(new Injection.Sidecar(), Map.of("istio-injection", "enabled"), PodSecurity.PRIVILEGED),
                Arguments.of(
                        new Injection.Revision("canary"), Map.of("istio.io/rev", "canary"), PodSecurity.PRIVILEGED),
                Arguments.of(
                        new Injection.Ambient(), Map.of("istio.io/dataplane-mode", "ambient"), PodSecurity.RESTRICTED),
                Arguments.of(new Injection.None(), Map.of(), PodSecurity.RESTRICTED));
    }

    @ParameterizedTest
    @MethodSource("injections")
    void anInjectionIsOneLabelAndAllowsWhatItsPodsCanStartUnder(
            Injection injection, Map<String, String> labels, PodSecurity strictest) {
        assertThat(injection.labels()).isEqualTo(labels);
        assertThat(PodSecurity.strictestFor(injection)).isEqualTo(strictest);
        assertThat(PodSecurity.defaultFor(injection)).isLessThanOrEqualTo(strictest);
    }

    @Test
    void refusesAPodSecurityUnderWhichInjectedPodsCouldNotStart() {
        assertThatThrownBy(() -> namespace("shop", PodSecurity.BASELINE))
                .hasMessage("podSecurity must be privileged where sidecars are injected"
                        + " (their init container needs NET_ADMIN), got baseline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Shop",
                "-shop",
                "shop-",
                "shop.eu",
                "a234567890123456789012345678901234567890123456789012345678901234"
            })
    void refusesAnameThatIsNoDnsLabel(String name) {
        assertThatThrownBy(() -> namespace(name, PodSecurity.PRIVILEGED))
                .hasMessageStartingWith("name must be a DNS label")
                .hasMessageEndingWith(", got \"" + name + '"');
    }

    private static NamespaceSpec namespace(String name, PodSecurity podSecurity) {
        return new NamespaceSpec(
                name, new Injection.Sidecar(), podSecurity, SamplingRate.percent(100), Map.of(), List.of());
    }
}
