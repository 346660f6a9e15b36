package dev.meshtrace.config.strict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is written, before anybody asks whether it may be. Its text is how a fault shows it. */
public sealed interface Value {
    /**
     * Keys and their values.
     *
     * @param entries in the order in which they are written; of a key written twice, the first
     * @param repeated keys that are written again
     */
    record Mapping(Map<String, Entry> entries, List<Repeated> repeated) implements Value {
        public static final Mapping EMPTY = new Mapping(Map.of(), List.of());

        @Override
        public String toString() {
            return entries.isEmpty() ? "{}" : "an object";
        }

        /** A part of this mapping that is a mapping itself; empty where it is missing or something else. */
        public Mapping mapping(String key) {
            Entry entry = entries.get(key);
            return entry != null && entry.value() instanceof Mapping mapping ? mapping : EMPTY;
        }
    }

    /**
     * A key's value.
     *
     * @param line of the key, from 1; 0 where there are no lines
     */
    record Entry(Value value, int line) {}

    /** A key that stands in a mapping for the second time. */
    record Repeated(String key, int firstLine, int line) {}

    /** A list. */
    record Sequence(List<Item> items) implements Value {
        @Override
        public String toString() {
            return items.isEmpty() ? "[]" : "a list";
        }
    }

    /** An item of a list, with its line. */
    record Item(Value value, int line) {}

    /** A single value, as it is written. */
    record Scalar(Kind kind, String text) implements Value {
        /** What a value is written as. */
        public enum Kind {
            TEXT,
            NUMBER,
            FLAG,
            NULL
        }

        private static final int LONGEST = 80;

        @Override
        public String toString() {
            if (kind != Kind.TEXT) {
                return text;
            }
            String line = text.replaceAll("\\p{Cntrl}", " ");
            return '"' + (line.length() > LONGEST ? line.substring(0, LONGEST) + '…' : line) + '"';
        }
    }

    /**
     * The value that stands in a declaration as a default: an empty object, one with its kind alone, a flag, a whole
     * number or a text.
     */
    static Value ofDefault(String text) {
        if (text.startsWith("{kind: ")) {
            String kind = text.substring("{kind: ".length(), text.length() - 1);
            return new Mapping(Map.of("kind", new Entry(new Scalar(Scalar.Kind.TEXT, kind), 0)), List.of());
        }
        if (text.equals("{}")) {
            return Mapping.EMPTY;
        }
        if (text.equals("true") || text.equals("false")) {
            return new Scalar(Scalar.Kind.FLAG, text);
        }
        return new Scalar(text.matches("\\d+") ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT, text);
    }

    /** Builds a mapping key by key and remembers what is written twice. */
    final class MappingBuilder {
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final List<Repeated> repeated = new ArrayList<>();

        void put(String key, Value value, int line) {
            Entry first = entries.putIfAbsent(key, new Entry(value, line));
            if (first != null) {
                repeated.add(new Repeated(key, first.line(), line));
            }
        }

        /** Adds what a YAML merge key brings: only what is not written itself. */
        void putMissing(Mapping merged) {
            merged.entries().forEach(entries::putIfAbsent);
        }

        Mapping build() {
            return new Mapping(entries, repeated);
        }
    }
}
