package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.model.Injection;
import dev.meshtrace.model.PodSecurity;
import dev.meshtrace.model.Versions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeshNamespaceTest {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";

    private static Declared declare(MeshNamespaceArgs.Builder args) {
        return Declared.by(program -> {
            MeshNamespace namespace = new MeshNamespace("shop", args.build(), ComponentResourceOptions.Empty);
            program.export("name", namespace.name());
        });
    }

    static Stream<Arguments> injections() {
        return Stream.of(
                Arguments.of(new Injection.Sidecar(), Map.of("istio-injection", "enabled"), "privileged"),
                Arguments.of(new Injection.Revision("canary"), Map.of("istio.io/rev", "canary"), "privileged"),
                Arguments.of(new Injection.Ambient(), Map.of("istio.io/dataplane-mode", "ambient"), "baseline"),
                Arguments.of(new Injection.None(), Map.of(), "baseline"));
    }

    @ParameterizedTest
    @MethodSource("injections")
    void writesTheLabelsOfItsInjectionAndTheLevelUnderWhichItsPodsStart(
            Injection injection, Map<String, String> expected, String level) {
        DeclaredResource namespace = declare(
                        MeshNamespaceArgs.builder().name("shop").injection(injection))
                .only(NAMESPACE);
        Map<String, Object> labels = new HashMap<>(expected);
        labels.put("pod-security.kubernetes.io/enforce", level);
        labels.put("pod-security.kubernetes.io/warn", level);
        labels.put("pod-security.kubernetes.io/audit", level);
        assertThat(namespace.at("metadata", "labels")).isEqualTo(labels);
    }

    @Test
    void keepsLabelsOfItsOwn() {
        DeclaredResource namespace = declare(
                        MeshNamespaceArgs.builder().name("shop").labels(Map.of("team", "payments")))
                .only(NAMESPACE);
        assertThat(namespace.at("metadata", "labels", "team")).isEqualTo("payments");
    }

    @Test
    void isTheParentOfItsNamespaceAndPinsTheProvidersVersion() {
        DeclaredResource namespace =
                declare(MeshNamespaceArgs.builder().name("shop")).only(NAMESPACE);
        assertThat(namespace.name()).isEqualTo("shop-namespace");
        assertThat(namespace.parent()).contains("shop");
        assertThat(namespace.options().getVersion()).isEqualTo(Optional.of(Versions.KUBERNETES_PROVIDER));
    }

    @Test
    void tellsItsNameToOthers() {
        assertThat(declare(MeshNamespaceArgs.builder().name("shop")).output("name"))
                .isEqualTo("shop");
    }

    @Test
    void refusesANameThatIsNoDnsLabel() {
        assertThatThrownBy(() -> MeshNamespaceArgs.builder().name("Shop").build())
                .isInstanceOf(RunException.class)
                .hasMessage("name must be a DNS label (at most 63 lower-case letters, digits and '-', with a letter"
                        + " or digit at both ends), got \"Shop\"");
    }

    @Test
    void refusesToHaveNoName() {
        assertThatThrownBy(() -> MeshNamespaceArgs.builder().build())
                .isInstanceOf(RunException.class)
                .hasMessage("name must be given, got nothing");
    }

    @Test
    void refusesALevelUnderWhichSidecarsCannotStart() {
        assertThatThrownBy(() -> MeshNamespaceArgs.builder()
                        .name("shop")
                        .podSecurity(PodSecurity.BASELINE)
                        .build())
                .isInstanceOf(RunException.class)
                .hasMessage("podSecurity must be privileged where sidecars are injected (their init container needs"
                        + " NET_ADMIN), got baseline");
    }

    @Test
    void refusesALabelThatAnotherArgumentSets() {
        assertThatThrownBy(() -> MeshNamespaceArgs.builder()
                        .name("shop")
                        .labels(Map.of("istio-injection", "disabled"))
                        .build())
                .isInstanceOf(RunException.class)
                .hasMessage("labels must be labels that no other argument sets, got \"istio-injection\"");
    }
}
