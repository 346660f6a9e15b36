package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;

/**
 * The id of an object in Pulumi's state: {@code namespace/name}, or {@code name} for cluster-scoped ones.
 *
 * @param namespace empty for cluster-scoped objects
 */
public record ResourceId(String namespace, String name) {
    /** Reads an id. */
    public static ResourceId parse(String id) {
        int slash = id.indexOf('/');
        return new ResourceId(slash < 0 ? "" : id.substring(0, slash), id.substring(slash + 1));
    }

    static ResourceId of(Map<String, Object> object) {
        return new ResourceId(Trees.text(object, "metadata", "namespace"), Trees.text(object, "metadata", "name"));
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }
}
