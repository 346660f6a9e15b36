package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A list of one shape. */
record ListShape(Shape item, boolean notEmpty) implements Shape {
    @Override
    public @Nullable Object read(Value value, KeyPath path, Faults faults) {
        if (!(value instanceof Sequence sequence)
                || (notEmpty && sequence.items().isEmpty())) {
            return refuse(value, path, faults);
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Object read = item.read(sequence.items().get(i).value(), path.item(i), faults);
            if (read != null) {
                list.add(read);
            }
        }
        return list;
    }

    @Override
    public String allowed() {
        return notEmpty ? "a list with at least one item" : "a list";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new TreeMap<>(Map.of("type", "array", "items", item.schema()));
        if (notEmpty) {
            schema.put("minItems", 1);
        }
        return schema;
    }
}
