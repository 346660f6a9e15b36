package dev.meshtrace.sandbox.provider.chart;

import dev.meshtrace.sandbox.provider.value.Secret;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One object that a chart renders to; two are the same only if they are one. */
final class ChartObject {
    private static final String METADATA = "metadata";
    private static final String ANNOTATIONS = "annotations";
    private static final Set<String> IDENTITY = Set.of("name", "namespace");
    private static final int SHOWN = 100;

    private final Map<String, Object> tree;

    private ChartObject(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** The object of a manifest, refused where it lacks what every Kubernetes object has. */
    static ChartObject of(Map<?, ?> manifest) {
        ChartObject object = new ChartObject(Trees.copy(manifest));
        if (object.apiVersion().isEmpty()
                || object.kind().isEmpty()
                || object.name().isEmpty()) {
            throw new ChartException(
                    "chart must render to objects with apiVersion, kind and metadata.name, got " + shown(manifest));
        }
        if (object.apiVersion().startsWith("core/")) {
            object.tree.put("apiVersion", object.apiVersion().substring("core/".length()));
        }
        return object;
    }

    /** The object as its manifest writes it. */
    Map<String, Object> tree() {
        return Collections.unmodifiableMap(tree);
    }

    String apiVersion() {
        return Trees.text(tree, "apiVersion");
    }

    String kind() {
        return Trees.text(tree, "kind");
    }

    String name() {
        return Trees.text(tree, METADATA, "name");
    }

    /** The object's namespace, empty where it has none. */
    String namespace() {
        return Trees.text(tree, METADATA, "namespace");
    }

    /** The API group, empty for the core group. */
    String group() {
        int slash = apiVersion().indexOf('/');
        return slash < 0 ? "" : apiVersion().substring(0, slash);
    }

    String annotation(String key) {
        return Trees.text(tree, METADATA, ANNOTATIONS, key);
    }

    /** The type of the Pulumi resource. */
    String token() {
        return "kubernetes:" + (group().isEmpty() ? "core/" + apiVersion() : apiVersion()) + ":" + kind();
    }

    /** The name of the Pulumi resource. */
    String resourceName(String prefix) {
        String name = namespace().isEmpty() ? name() : namespace() + "/" + name();
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    void putNamespace(String namespace) {
        Trees.child(tree, METADATA).put("namespace", namespace);
    }

    void putAnnotation(String key, String value) {
        Trees.child(Trees.child(tree, METADATA), ANNOTATIONS).put(key, value);
    }

    /** The resource's inputs; a Secret's content is always secret. */
    Map<String, Object> inputs() {
        if (!kind().equals("Secret") || !group().isEmpty()) {
            return tree;
        }
        Map<String, Object> inputs = new LinkedHashMap<>(tree);
        inputs.computeIfPresent("data", (key, value) -> new Secret(value));
        inputs.computeIfPresent("stringData", (key, value) -> new Secret(value));
        return inputs;
    }

    /** The resource's inputs with everything secret but what identifies the object. */
    Map<String, Object> secretInputs() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        tree.forEach((key, value) -> inputs.put(key, new Secret(value)));
        inputs.put("apiVersion", apiVersion());
        inputs.put("kind", kind());
        Map<String, Object> metadata = new LinkedHashMap<>();
        Trees.map(tree, METADATA)
                .forEach((key, value) -> metadata.put(key, IDENTITY.contains(key) ? value : new Secret(value)));
        inputs.put(METADATA, metadata);
        return inputs;
    }

    private static String shown(Map<?, ?> manifest) {
        String text = manifest.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    @Override
    public String toString() {
        return apiVersion() + "/" + kind() + " " + resourceName("");
    }
}
