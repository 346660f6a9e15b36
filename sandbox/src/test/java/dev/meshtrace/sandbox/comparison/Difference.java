package dev.meshtrace.sandbox.comparison;

import org.jspecify.annotations.Nullable;

/**
 * One field of one object that two declarations do not agree on.
 *
 * @param object kind, namespace and name
 * @param path of the field; empty where the whole object is on one side only
 * @param ours null where only theirs has it
 * @param theirs null where only ours has it
 */
record Difference(
        String object,
        String path,
        @Nullable String ours,
        @Nullable String theirs) {
    private static final int SHOWN = 160;

    @Override
    public String toString() {
        String place = path.isEmpty() ? object : object + "  " + path;
        if (theirs == null) {
            return place + ": only ours" + (path.isEmpty() ? "" : ", " + shown(ours));
        }
        if (ours == null) {
            return place + ": only theirs" + (path.isEmpty() ? "" : ", " + shown(theirs));
        }
        return place + ": ours " + shown(ours) + ", theirs " + shown(theirs);
    }

    private static String shown(@Nullable String value) {
        String line = String.valueOf(value).replace("\n", "⏎");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
