package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.model.CustomTag;
import dev.meshtrace.model.SamplingRate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamespaceTelemetryTest {
    private static final String TELEMETRY = "kubernetes:telemetry.istio.io/v1:Telemetry";

    private static NamespaceTelemetryArgs.Builder payments() {
        return NamespaceTelemetryArgs.builder()
                .namespace("payments")
                .provider("jaeger")
                .sampling(SamplingRate.percent(5));
    }

    private static void declare(String name, NamespaceTelemetryArgs.Builder args) {
        new NamespaceTelemetry(name, args.build(), ComponentResourceOptions.Empty);
    }

    @Test
    void alwaysWritesTheProviderAndThePercentageAndNoSelector() {
        DeclaredResource telemetry =
                Declared.by(program -> declare("payments", payments())).only(TELEMETRY);
        assertThat(telemetry.at("metadata")).isEqualTo(Map.of("name", "namespace-default", "namespace", "payments"));
        assertThat(telemetry.at("spec"))
                .isEqualTo(Map.of(
                        "tracing",
                        List.of(Map.of(
                                "providers", List.of(Map.of("name", "jaeger")), "randomSamplingPercentage", 5.0))));
    }

    @Test
    void isTheMeshsDefaultInTheRootNamespace() {
        assertThat(Declared.by(program -> declare("root", payments().namespace("istio-system")))
                        .only(TELEMETRY)
                        .at("metadata", "name"))
                .isEqualTo("mesh-default");
    }

    @ParameterizedTest
    @CsvSource({"0.01", "0.55", "1", "33.33", "100"})
    void writesTheRateAsItWasDeclared(double percent) {
        assertThat(Declared.by(program -> declare("payments", payments().sampling(SamplingRate.percent(percent))))
                        .only(TELEMETRY)
                        .at("spec", "tracing", 0, "randomSamplingPercentage"))
                .isEqualTo(percent);
    }

    @Test
    void writesTags() {
        assertThat(Declared.by(program ->
                                declare("payments", payments().tags(List.of(CustomTag.literal("team", "pay")))))
                        .only(TELEMETRY)
                        .at("spec", "tracing", 0, "customTags"))
                .isEqualTo(Map.of("team", Map.of("literal", Map.of("value", "pay"))));
    }

    @Test
    void refusesASecondOneForTheSameNamespace() {
        assertThat(Declared.refusalOf(program -> {
                    declare("one", payments());
                    declare("two", payments());
                }))
                .isEqualTo("namespace must be one without a NamespaceTelemetry (istiod heeds only the oldest in a"
                        + " namespace), got \"payments\" a second time");
    }

    @Test
    void anotherProgramMayDeclareTheSameNamespace() {
        Declared.by(program -> declare("payments", payments()));
        assertThat(Declared.by(program -> declare("payments", payments())).ofType(TELEMETRY))
                .hasSize(1);
    }

    @Test
    void refusesToBeWithoutASampling() {
        assertThatThrownBy(() -> NamespaceTelemetryArgs.builder()
                        .namespace("payments")
                        .provider("jaeger")
                        .build())
                .isInstanceOf(RunException.class)
                .hasMessage("sampling must be given, got nothing");
    }
}
