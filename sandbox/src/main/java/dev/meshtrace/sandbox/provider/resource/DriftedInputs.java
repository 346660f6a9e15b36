package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inputs as a refresh finds them: the program's own where the cluster still has what it had after the last update, the
 * cluster's where it changed.
 *
 * <p>Comparing live with live, not with the inputs, keeps away false drift: the server writes {@code 1000m} as
 * {@code 1} and webhooks add their own, and neither is a change.
 */
final class DriftedInputs {
    private DriftedInputs() {}

    static Map<String, Object> of(Map<String, Object> inputs, Map<String, Object> before, Map<String, Object> now) {
        Map<String, Object> drifted = new LinkedHashMap<>();
        inputs.forEach((key, value) -> {
            Object found = value(value, before.get(key), now.get(key));
            if (found != null) {
                drifted.put(key, found);
            }
        });
        return drifted;
    }

    private static @Nullable Object value(Object input, @Nullable Object before, @Nullable Object now) {
        if (now == null) {
            // dropped by the server from the start, or emptied: only a value that was there can drift away
            return before == null ? input : null;
        }
        if (now.equals(before)) {
            return input;
        }
        if (input instanceof Map<?, ?> inputs && now instanceof Map<?, ?> live) {
            return of(Trees.asMap(inputs), Trees.map(before), Trees.asMap(live));
        }
        if (input instanceof List<?> inputs && now instanceof List<?> live) {
            return list(Trees.asList(inputs), Trees.list(before), Trees.asList(live));
        }
        return now;
    }

    private static List<Object> list(List<Object> inputs, List<Object> before, List<Object> now) {
        if (before.size() == now.size() && before.size() != inputs.size()) {
            return inputs;
        }
        List<Object> drifted = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Object old = i < before.size() ? before.get(i) : null;
            Object found = i < inputs.size() ? value(inputs.get(i), old, now.get(i)) : now.get(i);
            if (found != null) {
                drifted.add(found);
            }
        }
        return drifted;
    }
}
