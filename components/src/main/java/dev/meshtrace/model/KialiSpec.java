package dev.meshtrace.model;

/**
 * Kiali in Istio's root namespace.
 *
 * @param access who may look at it
 * @param viewOnly whether Kiali may read only; otherwise it may also change Istio's objects
 */
public record KialiSpec(Access access, boolean viewOnly) {
    /** Who may look at Kiali. */
    public enum Access {
        /** Everybody who reaches it. */
        ANONYMOUS,
        /** Whoever holds a token of the cluster, with that token's rights. */
        TOKEN
    }
}
