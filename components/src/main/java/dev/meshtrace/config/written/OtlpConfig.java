package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Kind;
import dev.meshtrace.config.strict.Setting;
import dev.meshtrace.model.OtlpBackend;
import java.util.Optional;

/** Any endpoint that takes OTLP as it is written. */
@Kind("otlp")
public record OtlpConfig(
        KeyPath at,

        @Setting(
                value = "The endpoint's host inside the cluster, or of a declared ServiceEntry.",
                required = true,
                form = Form.DNS_NAME)
        String service,

        @Setting(
                value = "The endpoint's port; usually 4317 for grpc, 4318 for http.",
                required = true,
                min = 1,
                max = 65_535)
        Integer port,

        @Setting(value = "How spans are sent.", byDefault = "grpc")
        OtlpBackend.Transport transport,

        @Setting(value = "How Kiali reads the traces back.", otherwise = "Kiali shows no traces")
        Optional<QueryConfig> query)
        implements BackendConfig {}
