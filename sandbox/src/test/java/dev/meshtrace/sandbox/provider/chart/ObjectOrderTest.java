package dev.meshtrace.sandbox.provider.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ObjectOrderTest {
    private static final String RESOURCE =
            "{apiVersion: toys.example/v1, kind: Toy, metadata: {name: t, namespace: n}}\n";
    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: toys.toys.example}
            spec: {group: toys.example, scope: Namespaced, names: {kind: Toy, plural: toys}}
            """;

    private static Map<String, Set<String>> order(String... documents) {
        Map<ChartObject, Set<ChartObject>> order = ObjectOrder.of(Manifests.parse(String.join("---\n", documents)));
        return order.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(),
                        entry ->
                                entry.getValue().stream().map(ChartObject::name).collect(Collectors.toSet())));
    }

    @Test
    void customResourceNeedsItsDefinitionAndItsNamespace() {
        String namespace = "{apiVersion: v1, kind: Namespace, metadata: {name: n}}\n";

        assertThat(order(RESOURCE, namespace, DEFINITION))
                .isEqualTo(Map.of("t", Set.of("toys.toys.example", "n"), "n", Set.of(), "toys.toys.example", Set.of()));
    }

    @Test
    void annotationNamesFurtherNeeds() {
        String annotated = """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: late
                  annotations:
                    config.kubernetes.io/depends-on: apps/namespaces/n/Deployment/d, /ConfigMap/elsewhere
                """;
        String deployment = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: n}}\n";

        assertThat(order(annotated, deployment)).containsEntry("late", Set.of("d"));
    }

    @Test
    void workloadsNeedTheSettingsThatTheyReadAtTheirStart() {
        String deployment = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: n}}\n";
        String configMap = "{apiVersion: v1, kind: ConfigMap, metadata: {name: templates, namespace: n}}\n";
        String service = "{apiVersion: v1, kind: Service, metadata: {name: s, namespace: n}}\n";

        assertThat(order(deployment, configMap, service))
                .isEqualTo(Map.of("d", Set.of("templates"), "templates", Set.of(), "s", Set.of()));
    }

    @Test
    void registersInTheOrderInWhichHelmInstalls() {
        List<ChartObject> objects = Manifests.parse(String.join(
                "---\n",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d}}\n",
                RESOURCE,
                "{apiVersion: v1, kind: ServiceAccount, metadata: {name: s}}\n",
                DEFINITION));

        assertThat(ObjectOrder.of(objects).keySet())
                .extracting(ChartObject::kind)
                .containsExactly("ServiceAccount", "CustomResourceDefinition", "Deployment", "Toy");
    }

    @Test
    void refusesACircleAndATwin() {
        String circle = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations:"
                + " {config.kubernetes.io/depends-on: /ConfigMap/a}}}\n";

        assertThatThrownBy(() -> order(circle))
                .hasMessage("annotation config.kubernetes.io/depends-on must not lead in a circle,"
                        + " got [v1/ConfigMap a]");
        assertThatThrownBy(() -> order(RESOURCE, RESOURCE))
                .hasMessage("chart must render each object once, got two of toys.example/v1/Toy n/t");
    }
}
