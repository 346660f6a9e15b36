package dev.meshtrace.sandbox.provider.resource;

import java.util.List;
import java.util.Map;

/** The fields of an object's metadata that only the API server writes. */
final class ServerFields {
    private static final List<String> NAMES = List.of(
            "creationTimestamp",
            "deletionGracePeriodSeconds",
            "deletionTimestamp",
            "generation",
            "managedFields",
            "resourceVersion",
            "selfLink",
            "uid");

    private ServerFields() {}

    static void removeFrom(Map<String, Object> metadata) {
        NAMES.forEach(metadata::remove);
    }
}
