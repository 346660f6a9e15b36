package dev.meshtrace.sandbox.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A set of Kubernetes objects, by kind, namespace and name. */
final class Declaration {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final Map<String, Map<String, Object>> objects = new TreeMap<>();

    Declaration(List<Map<String, Object>> objects) {
        objects.forEach(object -> {
            if (this.objects.put(key(object), object) != null) {
                throw new IllegalArgumentException("each object must be declared once, got two of " + key(object));
            }
        });
    }

    /** The objects of a stream of YAML documents, of which some may be empty. */
    static Declaration ofYaml(String manifests) throws IOException {
        List<Map<String, Object>> objects = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(manifests)) {
            for (JsonNode document : documents.readAll()) {
                if (document.isObject()) {
                    objects.add(YAML.convertValue(document, TREE));
                }
            }
        }
        return new Declaration(objects);
    }

    private static String key(Map<String, Object> object) {
        Map<?, ?> metadata = (Map<?, ?>) Objects.requireNonNull(object.get("metadata"), "metadata");
        Object namespace = metadata.get("namespace");
        return object.get("kind") + " " + (namespace == null ? "" : namespace + "/") + metadata.get("name");
    }

    int size() {
        return objects.size();
    }

    /** Every field in which another declaration differs from this one. */
    List<Difference> differences(Declaration theirs) {
        List<Difference> found = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(objects.keySet());
        keys.addAll(theirs.objects.keySet());
        for (String key : keys) {
            Map<String, Object> mine = objects.get(key);
            Map<String, Object> its = theirs.objects.get(key);
            if (mine == null || its == null) {
                found.add(new Difference(key, "", mine == null ? null : "there", its == null ? null : "there"));
            } else {
                new Fields(key, found).compare("", mine, its);
            }
        }
        return found;
    }

    /** Compares the fields of one object. */
    private record Fields(String object, List<Difference> found) {
        private static final List<String> IDENTIFYING = List.of("name", "mountPath", "containerPort", "port", "type");

        void compare(String path, @Nullable Object mine, @Nullable Object its) {
            if (mine instanceof Map<?, ?> left && its instanceof Map<?, ?> right) {
                compareMaps(path, left, right);
            } else if (mine instanceof List<?> left && its instanceof List<?> right) {
                compareMaps(path, byIdentity(left), byIdentity(right));
            } else if (mine instanceof String left && its instanceof String right && !left.equals(right)) {
                compareTexts(path, left, right);
            } else if (!Objects.equals(number(mine), number(its))) {
                found.add(new Difference(object, path, text(mine), text(its)));
            }
        }

        private void compareMaps(String path, Map<?, ?> left, Map<?, ?> right) {
            TreeSet<String> keys = new TreeSet<>();
            left.keySet().forEach(key -> keys.add(String.valueOf(key)));
            right.keySet().forEach(key -> keys.add(String.valueOf(key)));
            keys.forEach(key -> {
                String element = key.startsWith("[") ? key : key.contains(".") ? "[\"" + key + "\"]" : key;
                String deeper = path.isEmpty() || element.startsWith("[") ? path + element : path + "." + element;
                compare(deeper, left.get(key), right.get(key));
            });
        }

        /** Texts that hold YAML or JSON are compared field by field, others line by line. */
        private void compareTexts(String path, String mine, String its) {
            Object left = tree(mine);
            Object right = tree(its);
            if (left != null && right != null) {
                compare(path + "{}", left, right);
            } else if (!mine.strip().equals(its.strip())) {
                found.add(new Difference(object, path, mine, its));
            }
        }

        private static @Nullable Object tree(String text) {
            if (!text.contains("\n") && !text.startsWith("{")) {
                return null;
            }
            try {
                return YAML.readValue(text, TREE);
            } catch (JsonProcessingException e) {
                return null;
            }
        }

        private static Map<String, Object> byIdentity(List<?> list) {
            Map<String, Object> elements = new TreeMap<>();
            for (int i = 0; i < list.size(); i++) {
                Object element = Objects.requireNonNull(list.get(i));
                String key = "[" + identity(element, i) + "]";
                elements.put(elements.containsKey(key) ? "[" + i + "]" : key, element);
            }
            return elements;
        }

        private static String identity(Object element, int position) {
            if (element instanceof Map<?, ?> map) {
                for (String key : IDENTIFYING) {
                    if (map.get(key) != null) {
                        return key + "=" + map.get(key);
                    }
                }
            }
            return String.valueOf(position);
        }

        private static @Nullable Object number(@Nullable Object value) {
            return value instanceof Number number ? (Object) number.doubleValue() : value;
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }
}
