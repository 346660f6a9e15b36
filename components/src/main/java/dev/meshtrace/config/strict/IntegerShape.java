package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Scalar;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A whole number in a range. */
record IntegerShape(int min, int max) implements Shape {
    @Override
    public @Nullable Object read(Value value, KeyPath path, Faults faults) {
        if (value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NUMBER) {
            try {
                int number = Integer.parseInt(scalar.text());
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (NumberFormatException notWhole) {
                return refuse(value, path, faults);
            }
        }
        return refuse(value, path, faults);
    }

    @Override
    public String allowed() {
        return max == Integer.MAX_VALUE ? "a whole number of at least " + min : min + " to " + max;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new TreeMap<>(Map.of("type", "integer", "minimum", min));
        if (max != Integer.MAX_VALUE) {
            schema.put("maximum", max);
        }
        return schema;
    }
}
