package dev.meshtrace.sandbox.provider.await;

import java.util.List;
import java.util.Map;

/** An object was written and did not get ready. */
public final class NotReadyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> live;
    private final List<String> reasons;

    NotReadyException(String message, List<String> reasons, Map<String, Object> live) {
        super(message);
        this.live = live;
        this.reasons = reasons;
    }

    /** The object as it was last seen. */
    public Map<String, Object> live() {
        return live;
    }

    /** Why it is not ready, beside the message. */
    public List<String> reasons() {
        return reasons;
    }
}
