package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Scalar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text of some form. */
record TextShape(Form form) implements Shape {
    @Override
    public @Nullable Object read(Value value, KeyPath path, Faults faults) {
        if (value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT && form.fits(scalar.text())) {
            return scalar.text();
        }
        return refuse(value, path, faults);
    }

    @Override
    public String allowed() {
        return form.allowed();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "pattern", form.schemaPattern());
    }
}
