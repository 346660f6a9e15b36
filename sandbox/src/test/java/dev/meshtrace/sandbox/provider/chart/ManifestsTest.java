package dev.meshtrace.sandbox.provider.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ManifestsTest {
    private static final String HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\n";

    private static Map<String, Object> data(String yaml) {
        return Trees.map(Manifests.parse(HEAD + "data:\n  " + yaml).get(0).tree(), "data");
    }

    @Test
    void readsScalarsAsKubernetesToolsDo() {
        assertThat(data("{a: yes, b: off, c: 0644, d: 15:30, e: 2026-01-01, f: 1.0, g: 0.5, h: '8', i: 1e3, j: 08}"))
                .isEqualTo(Map.of(
                        "a",
                        true,
                        "b",
                        false,
                        "c",
                        420L,
                        "d",
                        "15:30",
                        "e",
                        "2026-01-01",
                        "f",
                        1L,
                        "g",
                        0.5,
                        "h",
                        "8",
                        "i",
                        1000L,
                        "j",
                        8L));
    }

    @Test
    void dropsNullsAndMakesKeysTexts() {
        assertThat(data("{a: null, b: ~, 443: https, d: }")).isEqualTo(Map.of("443", "https"));
    }

    @Test
    void opensListsAndLeavesEmptyDocumentsOut() {
        String list = """
                ---
                # only a comment
                ---
                apiVersion: v1
                kind: List
                items:
                - {apiVersion: v1, kind: ConfigMap, metadata: {name: one}}
                - apiVersion: v1
                  kind: ConfigMapList
                  items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: two}}]
                ---
                """;

        assertThat(Manifests.parse(list)).extracting(ChartObject::name).containsExactly("one", "two");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> Manifests.parse("apiVersion: v1\nkind: ConfigMap\n"))
                .hasMessage("chart must render to objects with apiVersion, kind and metadata.name, got"
                        + " {apiVersion=v1, kind=ConfigMap}");
        assertThatThrownBy(() -> Manifests.parse("just a text"))
                .hasMessage("chart must render to Kubernetes objects, got just a text");
    }

    @Test
    void namesTypesAsTheOfficialSdkDoes() {
        String yaml = """
                {apiVersion: v1, kind: Service, metadata: {name: a, namespace: n}}
                ---
                {apiVersion: core/v1, kind: Service, metadata: {name: b}}
                ---
                {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: c}}
                ---
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: d}}
                """;

        assertThat(Manifests.parse(yaml))
                .extracting(ChartObject::token)
                .containsExactly(
                        "kubernetes:core/v1:Service",
                        "kubernetes:core/v1:Service",
                        "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole",
                        "kubernetes:apps/v1:Deployment");
        assertThat(Manifests.parse(yaml))
                .extracting(object -> object.resourceName("chart"))
                .containsExactly("chart:n/a", "chart:b", "chart:c", "chart:d");
    }
}
