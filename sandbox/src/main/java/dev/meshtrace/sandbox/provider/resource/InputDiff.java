package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.value.PropertyPath;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares inputs field by field; an added or removed map or list is one change at its own path. */
final class InputDiff {
    private final List<Change> changes = new ArrayList<>();

    private InputDiff() {}

    static List<Change> between(Map<String, Object> olds, Map<String, Object> news) {
        InputDiff diff = new InputDiff();
        diff.maps(PropertyPath.root(), olds, news);
        return diff.changes;
    }

    private void maps(PropertyPath path, Map<String, Object> olds, Map<String, Object> news) {
        news.forEach((key, value) -> {
            Object old = olds.get(key);
            if (old == null) {
                add(path.then(key), Change.Kind.ADD);
            } else {
                values(path.then(key), old, value);
            }
        });
        olds.keySet().stream()
                .filter(key -> !news.containsKey(key))
                .forEach(key -> add(path.then(key), Change.Kind.DELETE));
    }

    private void lists(PropertyPath path, List<Object> olds, List<Object> news) {
        for (int i = 0; i < Math.max(olds.size(), news.size()); i++) {
            if (i >= olds.size()) {
                add(path.then(i), Change.Kind.ADD);
            } else if (i >= news.size()) {
                add(path.then(i), Change.Kind.DELETE);
            } else {
                values(path.then(i), olds.get(i), news.get(i));
            }
        }
    }

    private void values(PropertyPath path, Object old, Object value) {
        if (old instanceof Map<?, ?> olds && value instanceof Map<?, ?> news) {
            maps(path, Trees.asMap(olds), Trees.asMap(news));
        } else if (old instanceof List<?> olds && value instanceof List<?> news) {
            lists(path, Trees.asList(olds), Trees.asList(news));
        } else if (!old.equals(value)) {
            add(path, Change.Kind.UPDATE);
        }
    }

    private void add(PropertyPath path, Change.Kind kind) {
        changes.add(new Change(path, kind));
    }
}
