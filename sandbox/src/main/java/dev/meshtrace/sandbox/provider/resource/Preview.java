package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.LinkedHashMap;
import java.util.Map;

/** Outputs of objects that are not written yet. */
final class Preview {
    private static final String STATUS = "status";
    private static final String METADATA = "metadata";

    private Preview() {}

    /**
     * The object of a dry run without its status, which says nothing yet. What the server makes up anew each time, as
     * the uid, stays: an unknown inside would make the SDK treat all of {@code metadata} as unknown, the name too.
     */
    static Map<String, Object> withoutStatus(Map<String, Object> dryRun) {
        Map<String, Object> lasting = new LinkedHashMap<>(dryRun);
        lasting.remove(STATUS);
        return lasting;
    }

    /** The inputs of an update that cannot be tried out, with the metadata that the object keeps. */
    static Map<String, Object> ofInputs(Map<String, Object> inputs, Map<String, Object> state) {
        Map<String, Object> outputs = new LinkedHashMap<>(inputs);
        if (inputs.get(METADATA) instanceof Map<?, ?> given) {
            Map<String, Object> metadata = new LinkedHashMap<>(Trees.map(state, METADATA));
            metadata.putAll(Trees.asMap(given));
            outputs.put(METADATA, metadata);
        }
        return outputs;
    }
}
