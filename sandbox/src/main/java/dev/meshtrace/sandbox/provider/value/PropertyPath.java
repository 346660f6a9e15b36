package dev.meshtrace.sandbox.provider.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree, written as Pulumi writes it: {@code spec.ports[0].port},
 * {@code metadata.labels["app.kubernetes.io/name"]}, {@code webhooks[*].failurePolicy}.
 *
 * @param elements keys as {@code String}, positions as {@code Integer}; the key {@code *} stands for any
 */
public record PropertyPath(List<Object> elements) {
    private static final String ANY = "*";

    public PropertyPath {
        elements = List.copyOf(elements);
    }

    /** The whole tree. */
    public static PropertyPath root() {
        return new PropertyPath(List.of());
    }

    /** The path that a text writes. */
    public static PropertyPath parse(String text) {
        List<Object> elements = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.') {
                at++;
            } else if (c == '[') {
                at = bracket(text, at, elements);
            } else {
                int end = at;
                while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                    end++;
                }
                elements.add(text.substring(at, end));
                at = end;
            }
        }
        return new PropertyPath(elements);
    }

    private static int bracket(String text, int open, List<Object> elements) {
        if (open + 1 < text.length() && text.charAt(open + 1) == '"') {
            StringBuilder key = new StringBuilder();
            int at = open + 2;
            while (at < text.length() && text.charAt(at) != '"') {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                key.append(text.charAt(at++));
            }
            elements.add(key.toString());
            return Math.min(at + 2, text.length());
        }
        int close = text.indexOf(']', open);
        if (close < 0) {
            throw new IllegalArgumentException("property path must close every [, got " + text);
        }
        String inner = text.substring(open + 1, close);
        elements.add(inner.equals(ANY) ? ANY : (Object) Integer.valueOf(inner));
        return close + 1;
    }

    /** This path, one key or position deeper. */
    public PropertyPath then(Object element) {
        List<Object> longer = new ArrayList<>(elements);
        longer.add(element);
        return new PropertyPath(longer);
    }

    /** Whether the other path is this one or lies below it. */
    public boolean contains(PropertyPath other) {
        return elements.size() <= other.elements.size() && overlaps(other);
    }

    /** Whether one of the two paths contains the other. */
    public boolean overlaps(PropertyPath other) {
        int common = Math.min(elements.size(), other.elements.size());
        for (int i = 0; i < common; i++) {
            Object mine = elements.get(i);
            Object its = other.elements.get(i);
            if (!mine.equals(ANY) && !its.equals(ANY) && !mine.equals(its)) {
                return false;
            }
        }
        return true;
    }

    /** The value at this path, or null where there is none; a path with {@code *} has none. */
    public @Nullable Object in(Map<String, Object> tree) {
        Object value = tree;
        for (Object element : elements) {
            value = value instanceof Secret secret ? secret.value() : value;
            if (element instanceof String key && value instanceof Map<?, ?> map) {
                value = map.get(key);
            } else if (element instanceof Integer index && value instanceof List<?> list && index < list.size()) {
                value = list.get(index);
            } else {
                return null;
            }
        }
        return value;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object element : elements) {
            if (element instanceof Integer || element.equals(ANY)) {
                text.append('[').append(element).append(']');
            } else if (needsQuotes((String) element)) {
                text.append("[\"")
                        .append(((String) element).replace("\"", "\\\""))
                        .append("\"]");
            } else {
                text.append(text.isEmpty() ? "" : ".").append(element);
            }
        }
        return text.toString();
    }

    private static boolean needsQuotes(String key) {
        return key.isEmpty() || key.chars().anyMatch(c -> ".\"[]".indexOf(c) >= 0);
    }
}
