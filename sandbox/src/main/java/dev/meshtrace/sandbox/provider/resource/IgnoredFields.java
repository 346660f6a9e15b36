package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.value.PropertyPath;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives ignored fields the cluster's value in what is applied, so that an update leaves them as they are. */
final class IgnoredFields {
    private IgnoredFields() {}

    static void keep(List<String> ignored, Map<String, Object> body, Map<String, Object> live) {
        ignored.stream().map(PropertyPath::parse).forEach(path -> keep(path.elements(), body, live));
    }

    private static void keep(List<Object> path, @Nullable Object body, @Nullable Object live) {
        if (path.isEmpty()) {
            return;
        }
        Object element = path.get(0);
        List<Object> rest = path.subList(1, path.size());
        if (body instanceof Map<?, ?> map) {
            Map<String, Object> into = Trees.asMap(map);
            Map<String, Object> from = Trees.map(live);
            List<String> keys = element.equals("*") ? List.copyOf(into.keySet()) : List.of(element.toString());
            keys.forEach(key -> keepKey(key, rest, into, from));
        } else if (body instanceof List<?> list) {
            List<Object> from = Trees.list(live);
            for (int i = 0; i < list.size(); i++) {
                if (element.equals("*") || element.equals(i)) {
                    keepAt(i, rest, Trees.asList(list), from);
                }
            }
        }
    }

    private static void keepKey(String key, List<Object> rest, Map<String, Object> into, Map<String, Object> from) {
        if (!rest.isEmpty()) {
            keep(rest, into.get(key), from.get(key));
        } else if (from.containsKey(key)) {
            into.put(key, Trees.present(from.get(key)));
        } else {
            into.remove(key);
        }
    }

    private static void keepAt(int index, List<Object> rest, List<Object> into, List<Object> from) {
        Object kept = index < from.size() ? from.get(index) : null;
        if (!rest.isEmpty()) {
            keep(rest, into.get(index), kept);
        } else if (kept != null) {
            into.set(index, kept);
        }
    }
}
