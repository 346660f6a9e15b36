package dev.meshtrace.sandbox.provider;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects that the tests declare. */
final class Manifests {
    static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    static final String SECRET = "kubernetes:core/v1:Secret";
    static final String SERVICE = "kubernetes:core/v1:Service";
    static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";
    static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    static final String STATEFUL_SET = "kubernetes:apps/v1:StatefulSet";
    static final String JOB = "kubernetes:batch/v1:Job";
    static final String DEFINITION = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition";

    private Manifests() {}

    static Map<String, Object> named(String name, String namespace) {
        return Map.of("name", name, "namespace", namespace);
    }

    static Map<String, Object> namespace(String name) {
        return Map.of("metadata", Map.of("name", name));
    }

    static Map<String, Object> configMap(String name, Map<String, Object> data) {
        return Map.of("metadata", Map.of("name", name), "data", data);
    }

    static Map<String, Object> withAnnotations(Map<String, Object> object, Map<String, Object> annotations) {
        Map<String, Object> annotated = new LinkedHashMap<>(object);
        Map<String, Object> metadata = new LinkedHashMap<>(Trees.map(object, "metadata"));
        metadata.put("annotations", annotations);
        annotated.put("metadata", metadata);
        return annotated;
    }

    static Map<String, Object> deployment(String name, long replicas, String cpu) {
        return Map.of(
                "metadata",
                Map.of("name", name),
                "spec",
                Map.of(
                        "replicas",
                        replicas,
                        "selector",
                        Map.of("matchLabels", Map.of("app", name)),
                        "template",
                        podTemplate(name, cpu)));
    }

    static Map<String, Object> statefulSet(String name) {
        return Map.of(
                "metadata",
                Map.of("name", name),
                "spec",
                Map.of(
                        "serviceName",
                        name,
                        "selector",
                        Map.of("matchLabels", Map.of("app", name)),
                        "template",
                        podTemplate(name, "10m")));
    }

    private static Map<String, Object> podTemplate(String name, String cpu) {
        return Map.of(
                "metadata",
                Map.of("labels", Map.of("app", name)),
                "spec",
                Map.of(
                        "containers",
                        List.of(Map.of(
                                "name",
                                "main",
                                "image",
                                "main:1",
                                "resources",
                                Map.of("requests", Map.of("cpu", cpu))))));
    }

    static Map<String, Object> service(String name, String selected, String type) {
        return Map.of(
                "metadata",
                Map.of("name", name),
                "spec",
                Map.of("type", type, "selector", Map.of("app", selected), "ports", List.of(Map.of("port", 80L))));
    }

    static Map<String, Object> definition(String plural, String kind) {
        Map<String, Object> schema = Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "spec",
                        Map.of(
                                "type",
                                "object",
                                "x_kubernetes_preserve_unknown_fields",
                                true,
                                "properties",
                                Map.of("rate", Map.of("type", "number", "maximum", 100L)))));
        return Map.of(
                "metadata",
                Map.of("name", plural + ".demo.dev"),
                "spec",
                Map.of(
                        "group",
                        "demo.dev",
                        "scope",
                        "Namespaced",
                        "names",
                        Map.of("plural", plural, "kind", kind),
                        "versions",
                        List.of(Map.of(
                                "name",
                                "v1",
                                "served",
                                true,
                                "storage",
                                true,
                                "schema",
                                Map.of("openAPIV3Schema", schema)))));
    }
}
