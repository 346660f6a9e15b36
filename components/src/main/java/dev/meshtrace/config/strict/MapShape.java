package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Mapping;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map from names to one shape. It is read sorted by name, because Pulumi hands it over sorted and a file need not be.
 */
record MapShape(Form keys, Shape value, boolean notEmpty) implements Shape {
    @Override
    public @Nullable Object read(Value written, KeyPath path, Faults faults) {
        if (!(written instanceof Mapping mapping)
                || (notEmpty && mapping.entries().isEmpty())) {
            return refuse(written, path, faults);
        }
        Map<String, Object> map = new TreeMap<>();
        mapping.entries().forEach((key, entry) -> {
            KeyPath at = path.key(key);
            if (!keys.fits(key)) {
                faults.add(at, keys.allowed(), '"' + key + '"');
            }
            Object read = value.read(entry.value(), at, faults);
            if (read != null) {
                map.put(key, read);
            }
        });
        return map;
    }

    @Override
    public String allowed() {
        return notEmpty ? "an object with at least one key" : "an object";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new TreeMap<>(Map.of(
                "type", "object",
                "propertyNames", Map.of("pattern", keys.schemaPattern()),
                "additionalProperties", value.schema()));
        if (notEmpty) {
            schema.put("minProperties", 1);
        }
        return schema;
    }
}
