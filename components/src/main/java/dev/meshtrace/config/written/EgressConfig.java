package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import java.util.Optional;

/** The egress gateway as it is written. */
public record EgressConfig(
        KeyPath at,

        @Setting(value = "Whether it is declared.", byDefault = "true")
        Boolean enabled,

        @Setting(
                value = "Where its Pods run.",
                form = Form.DNS_LABEL,
                otherwise = "istio-system with the profile demo, istio-egress with production")
        Optional<String> namespace) {}
