package dev.meshtrace.model;

import java.time.Duration;
import java.util.Optional;

/**
 * A Jaeger of our own in Istio's root namespace.
 *
 * @param storage where spans are kept
 */
public record JaegerSpec(Storage storage) {
    /** Where spans are kept. */
    public sealed interface Storage {}

    /**
     * In memory: gone with the Pod.
     *
     * @param maxTraces the newest so many traces are kept, at least 1
     */
    public record Memory(int maxTraces) implements Storage {
        /** Checks the form.
         *
         * @throws InvalidValueException below 1 */
        public Memory {
            if (maxTraces < 1) {
                throw new InvalidValueException("maxTraces", "at least 1", maxTraces);
            }
        }
    }

    /**
     * On a PersistentVolumeClaim.
     *
     * @param size of the claim as a Kubernetes quantity, for example {@code 20Gi}
     * @param storageClass the claim's class; none is the cluster's default
     * @param retention how long spans are kept
     */
    public record Persistent(String size, Optional<String> storageClass, Duration retention) implements Storage {
        /** Checks the range.
         *
         * @throws InvalidValueException below 1 hour of retention */
        public Persistent {
            if (retention.toHours() < 1) {
                throw new InvalidValueException("retention", "at least 1h", retention.toMinutes() + "m");
            }
        }
    }
}
