package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Entry;
import dev.meshtrace.config.strict.Value.Mapping;
import dev.meshtrace.config.strict.Value.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is wrong with one config, and knows in which line each key stands. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();
    private final Map<String, Entry> written = new HashMap<>();

    /** Notes a fault. */
    public void add(KeyPath path, String allowed, Object given) {
        found.add(new Fault(path.toString(), allowed, String.valueOf(given), line(Optional.of(path))));
    }

    /** Notes that what is written under a key does not fit to something else. */
    public void add(KeyPath path, String allowed) {
        Entry here = written.get(path.toString());
        add(path, allowed, here == null ? "nothing" : here.value());
    }

    /** Notes a fault of a line, where there is no key to name. */
    public void add(String what, String allowed, Object given, int line) {
        found.add(new Fault(what, allowed, String.valueOf(given), line));
    }

    /** Takes note of the lines of a value and all its parts, and of every key that is written twice. */
    public void locate(Value value, KeyPath path, int line) {
        written.put(path.toString(), new Entry(value, line));
        if (value instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> locate(entry.value(), path.key(key), entry.line()));
            mapping.repeated().forEach(again -> repeated(path.key(again.key()).toString(), again));
        } else if (value instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                locate(
                        sequence.items().get(i).value(),
                        path.item(i),
                        sequence.items().get(i).line());
            }
        }
    }

    /** Notes that a key is written twice. */
    public void repeated(String path, Value.Repeated again) {
        add(path, "written once", "a second one" + first(again), again.line());
    }

    private static String first(Value.Repeated again) {
        return again.firstLine() == 0 ? "" : " (the first is in line " + again.firstLine() + ')';
    }

    private int line(Optional<KeyPath> path) {
        return path.map(here -> {
                    Entry known = written.get(here.toString());
                    return known != null ? known.line() : line(here.parent());
                })
                .orElse(0);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All faults in the order of their lines; without lines, in the order in which they were found. */
    public List<Fault> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }
}
