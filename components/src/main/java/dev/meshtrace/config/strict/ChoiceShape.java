package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several words.
 *
 * @param choices the words with the constants that they stand for
 * @param where in which environment only these are allowed; empty where it is the same in all
 */
record ChoiceShape(Map<String, Enum<?>> choices, String where) implements Shape {
    /** All constants of an enum. */
    static ChoiceShape of(Class<?> type) {
        Map<String, Enum<?>> choices = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            choices.put(word((Enum<?>) constant), (Enum<?>) constant);
        }
        return new ChoiceShape(choices, "");
    }

    /** The same, with this word alone allowed in prod. */
    ChoiceShape onlyInProd(String word) {
        Enum<?> constant = choices.get(word);
        if (constant == null) {
            throw new IllegalArgumentException("onlyInProd must be " + allowed() + ", got " + word);
        }
        return new ChoiceShape(Map.of(word, constant), " in prod");
    }

    /** A constant as it is written: its own text where it has one, else its name in lower case. */
    private static String word(Enum<?> constant) {
        String text = constant.toString();
        return text.equals(constant.name()) ? text.toLowerCase(Locale.ROOT) : text;
    }

    @Override
    public @Nullable Object read(Value value, KeyPath path, Faults faults) {
        if (!(value instanceof Scalar scalar) || scalar.kind() != Scalar.Kind.TEXT) {
            return refuse(value, path, faults);
        }
        Enum<?> constant = choices.get(scalar.text());
        if (constant == null) {
            faults.add(path, allowed(), value + NearMiss.proposal(scalar.text(), choices.keySet()));
        }
        return constant;
    }

    @Override
    public String allowed() {
        return Shape.anyOf(choices.keySet()) + where;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", List.copyOf(choices.keySet()));
    }
}
