package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an object that is being deleted still waits for. */
final class Deletion {
    private Deletion() {}

    static String message(Map<String, Object> live) {
        String remaining = Trees.list(live, "status", "conditions").stream()
                .filter(condition -> Trees.text(condition, "status").equals("True"))
                .filter(condition -> Trees.text(condition, "type").startsWith("Namespace"))
                .map(condition -> Trees.text(condition, "message"))
                .collect(Collectors.joining("; "));
        if (!remaining.isEmpty()) {
            return "waiting for deletion: " + remaining;
        }
        List<Object> finalizers = Trees.list(live, "metadata", "finalizers");
        return finalizers.isEmpty()
                ? "waiting for deletion"
                : "waiting for deletion, finalizers "
                        + finalizers.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
