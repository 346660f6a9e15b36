package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import dev.meshtrace.model.SamplingRate;
import java.util.Map;

/** Tracing as it is written. */
public record TracingConfig(
        KeyPath at,

        @Setting(
                value = "The mesh's default: the percentage of requests that is traced where a namespace says nothing,"
                        + " in steps of 0.01. Prod allows 1 to 5.",
                required = true)
        SamplingRate sampling,

        @Setting(
                value = "Where spans go.",
                byDefault = "{kind: jaeger}",
                otherwise = "a Jaeger of the mesh's own, reached by OTLP")
        BackendConfig backend,

        @Setting(value = "Tags on the spans of all proxies, by name.", keys = Form.LABEL_KEY)
        Map<String, TagConfig> tags) {}
