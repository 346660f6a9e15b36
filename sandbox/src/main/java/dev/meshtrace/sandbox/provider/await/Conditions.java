package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;
import java.util.Optional;

/** The conditions in an object's status. */
final class Conditions {
    private Conditions() {}

    static Optional<Map<String, Object>> find(Map<String, Object> live, String type) {
        return Trees.list(live, "status", "conditions").stream()
                .filter(condition -> Trees.text(condition, "type").equalsIgnoreCase(type))
                .map(condition -> Trees.map(condition))
                .findFirst();
    }

    static boolean isTrue(Map<String, Object> live, String type) {
        return has(live, type, "True");
    }

    static boolean has(Map<String, Object> live, String type, String status) {
        return find(live, type)
                .filter(condition -> Trees.text(condition, "status").equalsIgnoreCase(status))
                .isPresent();
    }

    /** Whether the controller has seen the newest version of the object. */
    static boolean observed(Map<String, Object> live) {
        return Trees.number(live, 0, "status", "observedGeneration") >= Trees.number(live, 0, "metadata", "generation");
    }
}
