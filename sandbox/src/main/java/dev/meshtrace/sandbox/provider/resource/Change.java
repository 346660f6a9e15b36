package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.value.PropertyPath;

/** One difference between old and new inputs. */
public record Change(PropertyPath path, Kind kind) {
    /** What happened to the value. */
    public enum Kind {
        ADD,
        UPDATE,
        DELETE
    }
}
