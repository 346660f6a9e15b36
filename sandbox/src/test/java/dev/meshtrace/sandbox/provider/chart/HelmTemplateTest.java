package dev.meshtrace.sandbox.provider.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HelmTemplateTest {
    private static final String DEFINITION =
            "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: toys.example}}\n";

    @TempDir
    private Path folder;

    private static List<ChartObject> render(String chart, Map<String, ?> more) {
        Map<String, Object> inputs = new HashMap<>(more);
        inputs.put("chart", chart);
        return Manifests.parse(new HelmTemplate()
                .render(ChartInputs.read("blue", Wire.struct(inputs), "default").orElseThrow()));
    }

    private static Map<String, Object> data(List<ChartObject> objects) {
        return Trees.map(objects.get(0).tree(), "data");
    }

    @Test
    void passesReleaseNamespaceAndValues() {
        List<ChartObject> objects = render(
                TinyChart.withConfigMap(folder).path(),
                Map.of("namespace", "n", "name", "r", "values", Map.of("color", "a,b={c}: \"d\"", "size", 1000)));

        assertThat(objects).extracting(ChartObject::name).containsExactly("r-map");
        assertThat(data(objects))
                .containsEntry("color", "a,b={c}: \"d\"")
                .containsEntry("size", "1000")
                .containsEntry("namespace", "n");
    }

    @Test
    void valuesWinOverFilesAndFilesOverDefaults() {
        Map<String, Object> inputs = Map.of(
                "values", Map.of("color", "red"),
                "valueYamlFiles", List.of(Wire.textAsset("color: black\nsize: 7"), Wire.textAsset("size: 8")));

        assertThat(data(render(TinyChart.withConfigMap(folder).path(), inputs)))
                .containsEntry("color", "red")
                .containsEntry("size", "8");
    }

    @Test
    void nullInValuesRemovesADefault() {
        Map<String, Object> inputs = Map.of("values", Map.of("shape", Collections.singletonMap("flat", null)));

        assertThat(data(render(TinyChart.withConfigMap(folder).path(), inputs)))
                .containsEntry("shape", "{\"round\":true}");
    }

    @Test
    void bringsDefinitionsOfTheCrdsFolderFirstUnlessSkipped() {
        String chart = TinyChart.withConfigMap(folder)
                .file("crds/toy.yaml", DEFINITION)
                .path();

        assertThat(render(chart, Map.of()))
                .extracting(ChartObject::kind)
                .containsExactly("CustomResourceDefinition", "ConfigMap");
        assertThat(render(chart, Map.of("skipCrds", true)))
                .extracting(ChartObject::kind)
                .containsExactly("ConfigMap");
    }

    @Test
    void leavesHooksOut() {
        String hook =
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: h, annotations: {helm.sh/hook: pre-install}}}";

        assertThat(render(TinyChart.withConfigMap(folder).template("hook", hook).path(), Map.of()))
                .extracting(ChartObject::name)
                .containsExactly("blue-map");
    }

    @Test
    void rendersLocalDependencies() {
        TinyChart.in(folder.resolve("parent/charts"), "child")
                .template("c", "{apiVersion: v1, kind: ConfigMap, metadata: {name: child}}");
        String chart = TinyChart.in(folder, "parent").path();

        assertThat(render(chart, Map.of())).extracting(ChartObject::name).containsExactly("child");
    }

    @Test
    void postRendererHasTheLastWord() {
        Map<String, Object> sed = Map.of("command", "sed", "args", List.of("s/green/grey/"));

        assertThat(data(render(TinyChart.withConfigMap(folder).path(), Map.of("postRenderer", sed))))
                .containsEntry("color", "grey");
        Map<String, Object> broken =
                Map.of("command", "sh", "args", List.of("-c", "cat >/dev/null; echo no >&2; exit 3"));
        assertThatThrownBy(() -> render(TinyChart.withConfigMap(folder).path(), Map.of("postRenderer", broken)))
                .hasMessage("postRenderer must be a program that ends well, got sh: exit code 3, no");
    }

    @Test
    void saysInOneLineWhyAChartIsNotRendered() {
        String missing = folder.resolve("absent").toString();
        assertThatThrownBy(() -> render(missing, Map.of()))
                .hasMessage("chart must be an existing folder or archive, got " + missing);

        String failing = TinyChart.in(folder, "failing")
                .template("f", "{{ fail \"size must be 1 to 5\" }}")
                .path();
        assertThatThrownBy(() -> render(failing, Map.of()))
                .hasMessageStartingWith(
                        "chart " + failing + " was not rendered: execution error at (failing/templates/f.yaml")
                .hasMessageEndingWith("size must be 1 to 5");
    }

    @Test
    void repeatsInOneLineWhatAChartsSchemaRefuses() {
        String chart = TinyChart.withConfigMap(folder)
                .file("values.schema.json", "{\"properties\": {\"size\": {\"type\": \"integer\"}}}")
                .path();

        assertThatThrownBy(() -> render(chart, Map.of("values", Map.of("size", "big"))))
                .message()
                .startsWith("chart " + chart + " was not rendered: values don't meet the specifications of the schema")
                .contains("size")
                .doesNotContain("\n");
    }
}
