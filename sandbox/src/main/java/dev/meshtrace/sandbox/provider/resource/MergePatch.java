package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The difference between two trees as RFC 7386 writes it: null removes a key, lists are whole. */
final class MergePatch {
    private MergePatch() {}

    static Map<String, @Nullable Object> between(Map<String, Object> olds, Map<String, Object> news) {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        news.forEach((key, value) -> {
            Object old = olds.get(key);
            if (old instanceof Map<?, ?> before && value instanceof Map<?, ?> after) {
                Map<String, @Nullable Object> inner = between(Trees.asMap(before), Trees.asMap(after));
                if (!inner.isEmpty()) {
                    patch.put(key, inner);
                }
            } else if (!value.equals(old)) {
                patch.put(key, value);
            }
        });
        olds.keySet().stream().filter(key -> !news.containsKey(key)).forEach(key -> patch.put(key, null));
        return patch;
    }
}
