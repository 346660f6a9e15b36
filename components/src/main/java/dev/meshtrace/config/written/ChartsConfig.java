package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.ExactlyOneOf;
import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import java.util.Optional;

/** Where Istio's charts come from as it is written. */
@ExactlyOneOf({"repository", "oci", "folder"})
public record ChartsConfig(
        KeyPath at,

        @Setting(value = "A Helm repository.", form = Form.URL)
        Optional<String> repository,

        @Setting(value = "What stands before a chart's name in an OCI registry.", form = Form.OCI)
        Optional<String> oci,

        @Setting("A local folder that holds Istio's charts, laid out as in Istio's own repository.")
        Optional<String> folder) {}
