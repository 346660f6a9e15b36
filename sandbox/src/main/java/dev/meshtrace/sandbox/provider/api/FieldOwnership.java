package dev.meshtrace.sandbox.provider.api;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what a plain create owns into what server-side apply owns.
 *
 * <p>Without that, a field left out of a later apply would stay on the object, because its first owner, the create,
 * never gives it up.
 */
public final class FieldOwnership {
    /** The field manager of plain creates. */
    public static final String CREATOR = "pulumi-kubernetes";

    private FieldOwnership() {}

    /**
     * The merge patch that gives the creator's fields to the manager, empty where the creator owns nothing. It holds for
     * the object's present version only: the server refuses it as a conflict where somebody was faster.
     */
    public static Map<String, Object> handOver(Map<String, Object> live, String manager) {
        List<Object> kept = new ArrayList<>();
        List<Map<String, Object>> created = new ArrayList<>();
        Map<String, Object> applied = new LinkedHashMap<>();
        for (Object entry : Trees.list(live, "metadata", "managedFields")) {
            if (is(entry, CREATOR, "Update")) {
                created.add(Trees.map(entry));
            } else if (is(entry, manager, "Apply")) {
                applied.putAll(Trees.map(entry));
            } else {
                kept.add(entry);
            }
        }
        if (created.isEmpty()) {
            return Map.of();
        }
        kept.add(merged(created, applied, manager));
        return Map.of(
                "metadata",
                Map.of("resourceVersion", Trees.text(live, "metadata", "resourceVersion"), "managedFields", kept));
    }

    private static boolean is(Object entry, String manager, String operation) {
        return Trees.text(entry, "manager").equals(manager)
                && Trees.text(entry, "operation").equals(operation)
                && Trees.text(entry, "subresource").isEmpty();
    }

    private static Map<String, Object> merged(
            List<Map<String, Object>> created, Map<String, Object> applied, String manager) {
        Map<String, Object> entry = Trees.copy(created.get(0));
        Map<String, Object> fields = Trees.child(entry, "fieldsV1");
        created.forEach(other -> union(fields, Trees.map(other, "fieldsV1")));
        union(fields, Trees.map(applied, "fieldsV1"));
        entry.put("manager", manager);
        entry.put("operation", "Apply");
        return entry;
    }

    private static void union(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((key, value) -> union(Trees.child(into, key), Trees.map(value)));
    }
}
