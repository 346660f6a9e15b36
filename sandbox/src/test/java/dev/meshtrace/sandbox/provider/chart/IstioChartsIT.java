package dev.meshtrace.sandbox.provider.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.sandbox.progress.PlainProgress;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class IstioChartsIT {
    private static String charts = "";

    @BeforeAll
    static void find() {
        charts = Toolchain.forUser(new PlainProgress(System.out)).istioCharts().toString();
    }

    private static List<ChartObject> render(String chart, Map<String, ?> values) {
        return Manifests.parse(new HelmTemplate()
                .render(ChartInputs.read(
                                "istio", Wire.struct(Map.of("chart", charts + chart, "values", values)), "istio-system")
                        .orElseThrow()));
    }

    private static Map<String, Long> kinds(List<ChartObject> objects) {
        return objects.stream().collect(Collectors.groupingBy(ChartObject::kind, Collectors.counting()));
    }

    @Test
    void baseDefinesItsKindsOnceAndTheyAreKept() {
        List<ChartObject> objects = render("/base", Map.of("profile", "demo"));

        assertThat(kinds(objects))
                .isEqualTo(Map.of(
                        "CustomResourceDefinition", 15L, "ServiceAccount", 1L, "ValidatingWebhookConfiguration", 1L));
        assertThat(objects)
                .filteredOn(object -> object.kind().equals("CustomResourceDefinition"))
                .allMatch(object -> object.annotation("helm.sh/resource-policy").equals("keep"));
    }

    @Test
    void istiodRendersWithTheDemoProfile() {
        List<ChartObject> objects = render("/istio-control/istio-discovery", Map.of("profile", "demo"));

        assertThat(kinds(objects))
                .containsEntry("Deployment", 1L)
                .containsEntry("ConfigMap", 3L)
                .containsEntry("MutatingWebhookConfiguration", 1L);
        // Only istiod itself needs others of the chart: the settings that it reads at its start.
        assertThat(ObjectOrder.of(objects))
                .allSatisfy((object, needs) ->
                        assertThat(needs.isEmpty()).isNotEqualTo(object.kind().equals("Deployment")));
    }

    @Test
    void gatewaySchemaRefusesAnUnknownValue() {
        assertThatThrownBy(() -> render("/gateway", Map.of("replicaCont", 2)))
                .message()
                .startsWith("chart " + charts + "/gateway was not rendered: values don't meet the specifications")
                .contains("replicaCont");
    }
}
