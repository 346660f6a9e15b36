package dev.meshtrace.config.strict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be written in one place: read from what is written, or told as JSON Schema. */
public interface Shape {
    /** The value; null where it is faulty, which the faults then tell. */
    @Nullable
    Object read(Value value, KeyPath path, Faults faults);

    /** What is allowed, as it stands in a fault. */
    String allowed();

    /** The shape as JSON Schema. */
    Map<String, Object> schema();

    /** Notes that something else is written. */
    default @Nullable Object refuse(Value value, KeyPath path, Faults faults) {
        faults.add(path, allowed(), value);
        return null;
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String anyOf(Collection<String> words) {
        List<String> list = List.copyOf(words);
        int last = list.size() - 1;
        return last < 1 ? String.join("", list) : String.join(", ", list.subList(0, last)) + " or " + list.get(last);
    }
}
