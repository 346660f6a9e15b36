package dev.meshtrace.model;

import java.util.Locale;

/**
 * The Pod Security Standard that the API server enforces in a namespace.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security Standards</a>
 */
public enum PodSecurity {
    PRIVILEGED,
    BASELINE,
    RESTRICTED;

    /** The value of the label {@code pod-security.kubernetes.io/enforce}. */
    public String level() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The strictest level under which the Pods of a namespace with this injection can start. */
    public static PodSecurity strictestFor(Injection injection) {
        return injection.injectsSidecars() ? PRIVILEGED : RESTRICTED;
    }

    /** Baseline, or privileged where the sidecar's init container could not start otherwise. */
    public static PodSecurity defaultFor(Injection injection) {
        return injection.injectsSidecars() ? PRIVILEGED : BASELINE;
    }

    /** This level, where the Pods of a namespace with this injection can start under it.
     *
     * @throws InvalidValueException where they cannot */
    public PodSecurity checkedFor(Injection injection) {
        if (compareTo(strictestFor(injection)) > 0) {
            throw new InvalidValueException(
                    "podSecurity",
                    "privileged where sidecars are injected (their init container needs NET_ADMIN)",
                    level());
        }
        return this;
    }
}
