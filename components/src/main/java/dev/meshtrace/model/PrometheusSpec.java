package dev.meshtrace.model;

import java.time.Duration;

/**
 * Prometheus in Istio's root namespace, for Kiali and Istio's dashboards.
 *
 * @param retention how long samples are kept
 */
public record PrometheusSpec(Duration retention) {
    /** Checks the range.
     *
     * @throws InvalidValueException below 1 hour */
    public PrometheusSpec {
        if (retention.toHours() < 1) {
            throw new InvalidValueException("retention", "at least 1h", retention.toMinutes() + "m");
        }
    }
}
