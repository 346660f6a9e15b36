package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import java.time.Duration;

/** Prometheus as it is written. */
public record PrometheusConfig(
        KeyPath at,

        @Setting(value = "Whether it is declared.", byDefault = "true")
        Boolean enabled,

        @Setting(value = "How long samples are kept.", byDefault = "15d")
        Duration retention) {}
