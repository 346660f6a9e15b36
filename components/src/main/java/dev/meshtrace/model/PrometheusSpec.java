package dev.meshtrace.model;

import java.time.Duration;

/**
 * Prometheus in Istio's root namespace, for Kiali and Istio's dashboards.
 *
 * @param retention how long samples are kept
 */
public record PrometheusSpec(Duration retention) {}
