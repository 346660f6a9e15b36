package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Kind;
import dev.meshtrace.config.strict.Setting;

/** Somebody's Zipkin as it is written. */
@Kind("zipkin")
public record ZipkinConfig(
        KeyPath at,

        @Setting(value = "The collector's host inside the cluster.", required = true, form = Form.DNS_NAME)
        String service,

        @Setting(value = "The collector's port.", byDefault = "9411", min = 1, max = 65_535)
        Integer port)
        implements BackendConfig {}
