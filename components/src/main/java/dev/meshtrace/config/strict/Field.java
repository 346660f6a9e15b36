package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A key of an object.
 *
 * @param key as it is written
 * @param type the record component's class
 * @param shape what may be written
 * @param setting its declaration
 * @param required a fault's word for where it is required ({@code ""} for everywhere); empty where it is not
 * @param byDefault what is read where nothing is written
 */
record Field(
        String key,
        Class<?> type,
        Shape shape,
        Setting setting,
        Optional<String> required,
        Optional<String> byDefault) {
    /** The component's value: a faulty one is null, a missing optional one empty. */
    @Nullable
    Object read(@Nullable Entry entry, KeyPath parent, Faults faults) {
        KeyPath path = parent.key(key);
        if (entry != null) {
            return wrapped(shape.read(entry.value(), path, faults));
        }
        if (byDefault.isPresent()) {
            return wrapped(shape.read(Value.ofDefault(byDefault.get()), path, faults));
        }
        required.ifPresent(where -> faults.add(path, shape.allowed() + where, "nothing"));
        return wrapped(null);
    }

    private @Nullable Object wrapped(@Nullable Object read) {
        if (type == Optional.class) {
            return Optional.ofNullable(read);
        }
        if (read == null && type == List.class) {
            return List.of();
        }
        return read == null && type == Map.class ? Map.of() : read;
    }

    /** The default as people read it; empty where there is none. */
    Optional<String> defaultText() {
        if (!setting.otherwise().isEmpty()) {
            return Optional.of(setting.otherwise());
        }
        if (!setting.inDev().isEmpty()) {
            return Optional.of(setting.inDev() + " in dev, " + setting.inProd() + " in prod");
        }
        return byDefault.filter(text -> !text.startsWith("{"));
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new TreeMap<>(shape.schema());
        String end = defaultText().map(text -> " Default: " + text + '.').orElse("");
        schema.put("description", setting.value() + end);
        if (!setting.byDefault().isEmpty() && !setting.byDefault().startsWith("{")) {
            Object value = shape.read(Value.ofDefault(setting.byDefault()), KeyPath.of(key), new Faults());
            schema.put("default", value instanceof Boolean || value instanceof Integer ? value : setting.byDefault());
        }
        return schema;
    }
}
