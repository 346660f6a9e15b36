package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Mapping;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object with known keys, read into a record. A component of the record that is a {@link KeyPath} is filled with
 * where the object is written.
 *
 * @param type the record
 * @param kind its word where it is one of several
 * @param fields its keys in the order of the record's components
 */
record ObjectShape(Class<?> type, Optional<String> kind, List<Field> fields) implements Shape {
    @Override
    public @Nullable Object read(Value value, KeyPath path, Faults faults) {
        if (!(value instanceof Mapping mapping)) {
            return refuse(value, path, faults);
        }
        Set<String> meant = refuseUnknown(mapping, path, faults);
        refuseOtherThanOne(mapping, path, faults);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            boolean mistyped = meant.contains(field.key());
            Faults heard = mistyped ? new Faults() : faults;
            values.put(field.key(), field.read(mapping.entries().get(field.key()), path, heard));
        }
        return construct(path, values);
    }

    /** Notes keys that nobody knows and tells which missing keys they were meant to be. */
    private Set<String> refuseUnknown(Mapping mapping, KeyPath path, Faults faults) {
        List<String> missing = keys().stream()
                .filter(key -> !mapping.entries().containsKey(key))
                .toList();
        Set<String> meant = new HashSet<>();
        for (String key : mapping.entries().keySet()) {
            if (!keys().contains(key)) {
                NearMiss.of(key, missing).ifPresent(meant::add);
                String given = '"' + key + '"' + NearMiss.proposal(key, missing);
                faults.add(path.key(key), "one of the keys " + String.join(", ", keys()), given);
            }
        }
        return meant;
    }

    private void refuseOtherThanOne(Mapping mapping, KeyPath path, Faults faults) {
        List<String> written =
                alternatives().stream().filter(mapping.entries()::containsKey).toList();
        if (!alternatives().isEmpty() && written.size() != 1) {
            String given = written.isEmpty() ? "none of them" : String.join(" and ", written);
            faults.add(path, "exactly one of " + String.join(", ", alternatives()), given);
        }
    }

    /** The keys of which exactly one is written; none where they do not exclude each other. */
    List<String> alternatives() {
        ExactlyOneOf oneOf = type.getAnnotation(ExactlyOneOf.class);
        return oneOf == null ? List.of() : List.of(oneOf.value());
    }

    private List<String> keys() {
        return Stream.concat(
                        kind.map(word -> UnionShape.KIND).stream(),
                        fields.stream().map(Field::key))
                .toList();
    }

    private Object construct(KeyPath path, Map<String, @Nullable Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        List<@Nullable Object> inOrder = new ArrayList<>(values.values());
        for (int i = 0, field = 0; i < components.length; i++) {
            arguments[i] = components[i].getType() == KeyPath.class ? path : inOrder.get(field++);
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(arguments);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type + " must be a public record that takes what is read", broken);
        }
    }

    @Override
    public String allowed() {
        return "an object with the key" + (keys().size() == 1 ? " " : "s ") + String.join(", ", keys());
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        kind.ifPresent(word -> properties.put(UnionShape.KIND, Map.of("const", word)));
        fields.forEach(field -> properties.put(field.key(), field.schema()));
        Map<String, Object> schema =
                new TreeMap<>(Map.of("type", "object", "additionalProperties", false, "properties", properties));
        List<String> required = Stream.concat(
                        kind.map(word -> UnionShape.KIND).stream(),
                        fields.stream()
                                .filter(field -> field.required().isPresent())
                                .map(Field::key))
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!alternatives().isEmpty()) {
            schema.put(
                    "oneOf",
                    alternatives().stream()
                            .map(key -> Map.of("required", List.of(key)))
                            .toList());
        }
        return schema;
    }
}
