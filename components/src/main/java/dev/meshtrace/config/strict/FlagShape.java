package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Scalar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
record FlagShape() implements Shape {
    @Override
    public @Nullable Object read(Value value, KeyPath path, Faults faults) {
        if (value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.FLAG) {
            return Boolean.valueOf(scalar.text());
        }
        return refuse(value, path, faults);
    }

    @Override
    public String allowed() {
        return "true or false";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }
}
