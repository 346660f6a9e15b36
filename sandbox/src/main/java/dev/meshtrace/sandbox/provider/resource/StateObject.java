package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object in Pulumi's state: the live object, and beside it the inputs that made it and who owns its fields. */
final class StateObject {
    static final String FIELD_MANAGER = "__fieldManager";
    private static final String INPUTS = "__inputs";
    private static final String INITIAL_API_VERSION = "__initialApiVersion";

    private StateObject() {}

    /**
     * The state of an object.
     *
     * @param inputs with their secret marks, which the live object takes over
     * @param before the state so far, empty for a new object
     */
    static Map<String, Object> of(
            Map<String, Object> live, Map<String, Object> inputs, Map<String, Object> before, String fieldManager) {
        ObjectKind kind = ObjectKind.of(live);
        Map<String, Object> marked = Trees.markLike(SchemaKeys.underscored(live), inputs);
        Map<String, Object> state = new LinkedHashMap<>(SecretData.sealed(kind, marked));
        state.put(INPUTS, SecretData.sealed(kind, inputs));
        String initial = Trees.text(before, INITIAL_API_VERSION);
        state.put(INITIAL_API_VERSION, initial.isEmpty() ? kind.apiVersion() : initial);
        state.put(FIELD_MANAGER, fieldManager);
        return state;
    }

    /** The inputs in a state, without secret marks. */
    static Map<String, Object> inputs(Map<String, Object> state) {
        return Trees.plain(Trees.map(state, INPUTS));
    }

    /** The live object in a state, without secret marks. */
    static Map<String, Object> live(Map<String, Object> state) {
        Map<String, Object> live = new LinkedHashMap<>(state);
        live.keySet().removeIf(key -> key.startsWith("__"));
        return Trees.plain(live);
    }
}
