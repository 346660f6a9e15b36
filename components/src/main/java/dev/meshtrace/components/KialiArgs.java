package dev.meshtrace.components;

import dev.meshtrace.model.KialiSpec;
import dev.meshtrace.model.KialiTracing;
import dev.meshtrace.model.TraceBackend;
import dev.meshtrace.model.Versions;
import java.util.Optional;

/** What a {@link Kiali} is told. */
public final class KialiArgs {
    private final KialiSpec spec;
    private final Optional<KialiTracing> tracing;
    private final String prometheusUrl;
    private final String image;

    private KialiArgs(Builder builder) {
        spec = builder.spec;
        tracing = builder.tracing;
        prometheusUrl = builder.prometheusUrl;
        image = builder.image;
    }

    public static Builder builder() {
        return new Builder();
    }

    KialiSpec spec() {
        return spec;
    }

    Optional<KialiTracing> tracing() {
        return tracing;
    }

    String prometheusUrl() {
        return prometheusUrl;
    }

    String image() {
        return image;
    }

    /** Builds {@link KialiArgs}. */
    public static final class Builder {
        private KialiSpec spec = new KialiSpec(KialiSpec.Access.TOKEN, true);
        private Optional<KialiTracing> tracing = Optional.empty();
        private String prometheusUrl = Prometheus.URL;
        private String image = "quay.io/kiali/kiali:" + Versions.KIALI;

        private Builder() {}

        /** Default: with a token of the cluster, view-only. */
        public Builder kiali(KialiSpec value) {
            spec = value;
            return this;
        }

        /** Default: none, so Kiali shows no traces. The backend whose traces it shows, where it can read that one. */
        public Builder backend(TraceBackend value) {
            tracing = value.kialiTracing();
            return this;
        }

        /** Default: the one of {@link Prometheus}. The address of the metrics inside the cluster. */
        public Builder prometheusUrl(String value) {
            prometheusUrl = value;
            return this;
        }

        /** Default: Kiali's own at {@link Versions#KIALI}. */
        public Builder image(String value) {
            image = value;
            return this;
        }

        public KialiArgs build() {
            return new KialiArgs(this);
        }
    }
}
