package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;

/** How Kiali reads traces back as it is written. */
public record QueryConfig(
        KeyPath at,
        @Setting(value = "What answers.", required = true) Provider provider,

        @Setting(
                value = "Whether Kiali speaks gRPC. The port in the URL must be of the same protocol.",
                required = true)
        Boolean grpc,

        @Setting(value = "The address inside the cluster, with its port.", required = true, form = Form.URL)
        String url) {
    /** What answers. */
    public enum Provider {
        TEMPO,
        JAEGER
    }
}
