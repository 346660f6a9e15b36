package dev.meshtrace.components;

import dev.meshtrace.model.PrometheusSpec;
import dev.meshtrace.model.Versions;
import java.time.Duration;

/** What a {@link Prometheus} is told. */
public final class PrometheusArgs {
    private final PrometheusSpec spec;
    private final String image;

    private PrometheusArgs(Builder builder) {
        spec = builder.spec;
        image = builder.image;
    }

    public static Builder builder() {
        return new Builder();
    }

    PrometheusSpec spec() {
        return spec;
    }

    String image() {
        return image;
    }

    /** Builds {@link PrometheusArgs}. */
    public static final class Builder {
        private PrometheusSpec spec = new PrometheusSpec(Duration.ofDays(15));
        private String image = "docker.io/prom/prometheus:" + Versions.PROMETHEUS;

        private Builder() {}

        /** Default: samples of 15 days. */
        public Builder prometheus(PrometheusSpec value) {
            spec = value;
            return this;
        }

        /** Default: Prometheus's own at {@link Versions#PROMETHEUS}. */
        public Builder image(String value) {
            image = value;
            return this;
        }

        public PrometheusArgs build() {
            return new PrometheusArgs(this);
        }
    }
}
