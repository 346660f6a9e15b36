package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Mapping;
import dev.meshtrace.config.strict.Value.Scalar;
import dev.meshtrace.config.strict.Value.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of which nothing is known, such as the values of a chart: of maps, lists, texts, numbers and flags. */
record FreeShape() implements Shape {
    @Override
    public @Nullable Object read(Value value, KeyPath path, Faults faults) {
        return value instanceof Mapping mapping ? map(mapping, path, faults) : refuse(value, path, faults);
    }

    private static Map<String, Object> map(Mapping mapping, KeyPath path, Faults faults) {
        Map<String, Object> map = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Object value = any(entry.value(), path.key(key), faults);
            if (value != null) {
                map.put(key, value);
            }
        });
        return map;
    }

    private static @Nullable Object any(Value value, KeyPath path, Faults faults) {
        if (value instanceof Mapping mapping) {
            return map(mapping, path, faults);
        }
        if (value instanceof Sequence sequence) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < sequence.items().size(); i++) {
                Object item = any(sequence.items().get(i).value(), path.item(i), faults);
                if (item != null) {
                    list.add(item);
                }
            }
            return list;
        }
        return scalar((Scalar) value, path, faults);
    }

    private static @Nullable Object scalar(Scalar scalar, KeyPath path, Faults faults) {
        return switch (scalar.kind()) {
            case TEXT -> scalar.text();
            case FLAG -> Boolean.valueOf(scalar.text());
            case NUMBER -> number(scalar, path, faults);
            case NULL -> {
                faults.add(path, "a value, because a null would be lost on the way to the chart", scalar);
                yield null;
            }
        };
    }

    /** Pulumi carries whole numbers as {@code Integer} and all others as {@code Double}. */
    private static @Nullable Object number(Scalar scalar, KeyPath path, Faults faults) {
        try {
            double number = Double.parseDouble(scalar.text());
            boolean whole = scalar.text().matches("-?[0-9]{1,10}") && number == (int) number;
            return whole ? (Object) (int) number : (Object) number;
        } catch (NumberFormatException notDecimal) {
            faults.add(path, "a decimal number", scalar);
            return null;
        }
    }

    @Override
    public String allowed() {
        return "an object";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "object");
    }
}
