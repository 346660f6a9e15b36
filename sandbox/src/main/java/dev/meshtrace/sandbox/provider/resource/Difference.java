package dev.meshtrace.sandbox.provider.resource;

import java.util.List;

/**
 * What a preview shows of a resource.
 *
 * @param changes every field that differs
 * @param replacing those among them that need a new object
 * @param deleteBeforeReplace whether the old object must go first, because the new one has the same name
 */
public record Difference(List<Change> changes, List<Change> replacing, boolean deleteBeforeReplace) {
    public Difference {
        changes = List.copyOf(changes);
        replacing = List.copyOf(replacing);
    }
}
