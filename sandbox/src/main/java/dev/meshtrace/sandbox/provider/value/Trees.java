package dev.meshtrace.sandbox.provider.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and rebuilds trees of plain values. */
public final class Trees {
    private static final double EXACT = 1L << 53;

    private Trees() {}

    /** The value at a path of keys, or null where there is none. */
    public static @Nullable Object get(@Nullable Object tree, String... keys) {
        Object value = open(tree);
        for (String key : keys) {
            if (!(value instanceof Map<?, ?> map)) {
                return null;
            }
            value = open(map.get(key));
        }
        return value;
    }

    /** The text at a path of keys, or the empty text where there is none. */
    public static String text(@Nullable Object tree, String... keys) {
        return get(tree, keys) instanceof String text ? text : "";
    }

    /** The whole number at a path of keys, or the given one where there is none. */
    public static long number(@Nullable Object tree, long otherwise, String... keys) {
        return get(tree, keys) instanceof Number number ? number.longValue() : otherwise;
    }

    /** The map at a path of keys, empty where there is none. */
    public static Map<String, Object> map(@Nullable Object tree, String... keys) {
        return get(tree, keys) instanceof Map<?, ?> map ? asMap(map) : Map.of();
    }

    /** The list at a path of keys, empty where there is none. */
    public static List<Object> list(@Nullable Object tree, String... keys) {
        return get(tree, keys) instanceof List<?> list ? asList(list) : List.of();
    }

    /** A map of a tree with the type that all maps of a tree have. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> asMap(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** A list of a tree with the type that all lists of a tree have. */
    @SuppressWarnings("unchecked")
    public static List<Object> asList(List<?> list) {
        return (List<Object>) list;
    }

    /** A value that is there. */
    public static Object present(@Nullable Object value) {
        return Objects.requireNonNull(value, "a tree holds no nulls");
    }

    /** A number as a tree holds it: {@code Long} where it is whole. */
    public static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= EXACT) {
            return (long) value;
        }
        return value;
    }

    /** A changeable copy, all the way down, without nulls and with numbers as a tree holds them. */
    public static Map<String, Object> copy(Map<?, ?> map) {
        return asMap((Map<?, ?>) present(copyValue(map)));
    }

    private static @Nullable Object copyValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                Object copied = copyValue(inner);
                if (copied != null) {
                    copy.put(String.valueOf(key), copied);
                }
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            for (Object inner : list) {
                Object copied = copyValue(inner);
                if (copied != null) {
                    copy.add(copied);
                }
            }
            return copy;
        }
        if (value instanceof Double || value instanceof Float) {
            return number(((Number) value).doubleValue());
        }
        if (value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        }
        return value;
    }

    /** The map at a key of a changeable tree, made where there is none. */
    public static Map<String, Object> child(Map<String, Object> tree, String key) {
        if (tree.get(key) instanceof Map<?, ?> map) {
            return asMap(map);
        }
        Map<String, Object> made = new LinkedHashMap<>();
        tree.put(key, made);
        return made;
    }

    /** The tree without secret marks. */
    public static Map<String, Object> plain(Map<String, Object> tree) {
        return asMap((Map<?, ?>) strip(tree));
    }

    private static Object strip(Object value) {
        if (value instanceof Secret secret) {
            return strip(secret.value());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> stripped = new LinkedHashMap<>();
            asMap(map).forEach((key, inner) -> stripped.put(key, strip(inner)));
            return stripped;
        }
        if (value instanceof List<?> list) {
            List<Object> stripped = new ArrayList<>(list.size());
            asList(list).forEach(inner -> stripped.add(strip(inner)));
            return stripped;
        }
        return value;
    }

    /** Whether anything in the tree is only known after an update. */
    public static boolean hasUnknown(@Nullable Object value) {
        if (value instanceof Secret secret) {
            return hasUnknown(secret.value());
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Trees::hasUnknown);
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(Trees::hasUnknown);
        }
        return value == Unknown.VALUE;
    }

    /** The target with every value secret whose place is secret in the source. */
    public static Map<String, Object> markLike(Map<String, Object> target, Map<String, Object> source) {
        return asMap((Map<?, ?>) mark(target, source));
    }

    private static Object mark(Object target, @Nullable Object source) {
        if (source instanceof Secret) {
            return target instanceof Secret ? target : new Secret(target);
        }
        if (target instanceof Map<?, ?> map && source instanceof Map<?, ?> from) {
            Map<String, Object> marked = new LinkedHashMap<>();
            asMap(map).forEach((key, inner) -> marked.put(key, mark(inner, from.get(key))));
            return marked;
        }
        if (target instanceof List<?> list && source instanceof List<?> from) {
            List<Object> marked = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                marked.add(mark(present(list.get(i)), i < from.size() ? from.get(i) : null));
            }
            return marked;
        }
        return target;
    }

    /** The tree with every key of every map renamed. */
    public static Map<String, Object> renameKeys(Map<String, Object> tree, UnaryOperator<String> rename) {
        return asMap((Map<?, ?>) renamed(tree, rename));
    }

    private static Object renamed(Object value, UnaryOperator<String> rename) {
        if (value instanceof Secret secret) {
            return new Secret(renamed(secret.value(), rename));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            asMap(map).forEach((key, inner) -> changed.put(rename.apply(key), renamed(inner, rename)));
            return changed;
        }
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>(list.size());
            asList(list).forEach(inner -> changed.add(renamed(inner, rename)));
            return changed;
        }
        return value;
    }

    private static @Nullable Object open(@Nullable Object value) {
        return value instanceof Secret secret ? secret.value() : value;
    }
}
