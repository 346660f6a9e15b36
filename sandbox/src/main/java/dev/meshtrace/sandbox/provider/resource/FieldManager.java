package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.FieldOwnership;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.security.SecureRandom;
import java.util.Map;

/** The name under which a resource owns its object's fields: one for each resource, kept over updates. */
final class FieldManager {
    private static final SecureRandom RANDOM = new SecureRandom();

    private FieldManager() {}

    /** The manager that inputs ask for, else that of the state, else a new one. */
    static String of(Map<String, Object> inputs, Map<String, Object> state) {
        String asked = Trees.text(inputs, "metadata", "annotations", "pulumi.com/patchFieldManager");
        if (!asked.isEmpty()) {
            return asked;
        }
        String kept = Trees.text(state, StateObject.FIELD_MANAGER);
        return kept.isEmpty() ? "%s-%08x".formatted(FieldOwnership.CREATOR, RANDOM.nextInt()) : kept;
    }

    /** Whether an apply may take fields that other managers own. */
    static boolean forces(Map<String, Object> inputs) {
        return Trees.text(inputs, "metadata", "annotations", "pulumi.com/patchForce")
                .equalsIgnoreCase("true");
    }
}
