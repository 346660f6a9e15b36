package dev.meshtrace.sandbox.provider.resource;

import java.util.List;
import java.util.Map;

/** An object was written and did not get ready: it belongs into the state all the same. */
public final class PartlyDoneException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final transient Map<String, Object> state;
    private final transient Map<String, Object> inputs;
    private final List<String> reasons;

    PartlyDoneException(String id, Map<String, Object> state, Map<String, Object> inputs, List<String> reasons) {
        super(reasons.get(0));
        this.id = id;
        this.state = state;
        this.inputs = inputs;
        this.reasons = List.copyOf(reasons);
    }

    /** The object's id in the state. */
    public String id() {
        return id;
    }

    /** The object's state as far as it is known. */
    public Map<String, Object> state() {
        return state;
    }

    /** The inputs that made the object what it is. */
    public Map<String, Object> inputs() {
        return inputs;
    }

    /** What went wrong, the first one in whole. */
    public List<String> reasons() {
        return reasons;
    }
}
