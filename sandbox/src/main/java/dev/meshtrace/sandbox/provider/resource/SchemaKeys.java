package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;

/** The {@code x-kubernetes-…} keys of CRD schemas, which Pulumi's SDKs write with underscores. */
final class SchemaKeys {
    private static final String DASHED = "x-kubernetes-";
    private static final String UNDERSCORED = "x_kubernetes_";

    private SchemaKeys() {}

    /** A tree as the API server takes it. */
    static Map<String, Object> dashed(Map<String, Object> tree) {
        return Trees.renameKeys(tree, key -> key.startsWith(UNDERSCORED) ? key.replace('_', '-') : key);
    }

    /** A tree as Pulumi's SDKs take it. */
    static Map<String, Object> underscored(Map<String, Object> tree) {
        return Trees.renameKeys(tree, key -> key.startsWith(DASHED) ? key.replace('-', '_') : key);
    }
}
