package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Entry;
import dev.meshtrace.config.strict.Value.Mapping;
import dev.meshtrace.config.strict.Value.Scalar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of several objects, chosen by its key {@link #KIND}. */
record UnionShape(Map<String, ObjectShape> kinds) implements Shape {
    static final String KIND = "kind";

    @Override
    public @Nullable Object read(Value value, KeyPath path, Faults faults) {
        if (!(value instanceof Mapping mapping)) {
            return refuse(value, path, faults);
        }
        Entry kind = mapping.entries().get(KIND);
        if (kind == null) {
            faults.add(path.key(KIND), Shape.anyOf(kinds.keySet()), "nothing");
            return null;
        }
        ObjectShape chosen = kind.value() instanceof Scalar word ? kinds.get(word.text()) : null;
        if (chosen == null) {
            String proposal = kind.value() instanceof Scalar word ? NearMiss.proposal(word.text(), kinds.keySet()) : "";
            faults.add(path.key(KIND), Shape.anyOf(kinds.keySet()), kind.value() + proposal);
            return null;
        }
        return chosen.read(mapping, path, faults);
    }

    @Override
    public String allowed() {
        return "an object whose kind is " + Shape.anyOf(kinds.keySet());
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "oneOf",
                List.copyOf(kinds.values().stream().map(ObjectShape::schema).toList()));
    }
}
