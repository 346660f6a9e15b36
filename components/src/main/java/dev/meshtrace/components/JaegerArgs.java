package dev.meshtrace.components;

import dev.meshtrace.model.JaegerSpec;
import dev.meshtrace.model.Versions;

/** What a {@link Jaeger} is told. */
public final class JaegerArgs {
    private static final int DEFAULT_TRACES = 100_000;

    private final JaegerSpec spec;
    private final String image;

    private JaegerArgs(Builder builder) {
        spec = builder.spec;
        image = builder.image;
        if (image.contains("all-in-one")) {
            throw Arguments.refused("image", "an image of Jaeger v2, which has no all-in-one", '"' + image + '"');
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    JaegerSpec spec() {
        return spec;
    }

    String image() {
        return image;
    }

    /** Builds {@link JaegerArgs}. */
    public static final class Builder {
        private JaegerSpec spec = new JaegerSpec(new JaegerSpec.Memory(DEFAULT_TRACES));
        private String image = "docker.io/jaegertracing/jaeger:" + Versions.JAEGER;

        private Builder() {}

        /** Default: the newest 100,000 traces in memory. */
        public Builder jaeger(JaegerSpec value) {
            spec = value;
            return this;
        }

        /** Default: Jaeger's own at {@link Versions#JAEGER}. Jaeger v2, which is configured by a file. */
        public Builder image(String value) {
            image = value;
            return this;
        }

        /** Checks and builds.
         *
         * @throws com.pulumi.exceptions.RunException when the image is one of Jaeger v1 */
        public JaegerArgs build() {
            return new JaegerArgs(this);
        }
    }
}
