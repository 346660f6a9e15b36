package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.ExactlyOneOf;
import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import java.util.Optional;

/** A tag on spans as it is written. */
@ExactlyOneOf({"literal", "header", "environment"})
public record TagConfig(
        KeyPath at,
        @Setting("This text.") Optional<String> literal,

        @Setting(value = "The value of this request header.", form = Form.HEADER)
        Optional<String> header,

        @Setting(value = "The value of this environment variable of the proxy.", form = Form.VARIABLE)
        Optional<String> environment,

        @Setting(
                value = "The value where the header or variable is absent.",
                key = "default",
                otherwise = "no tag then")
        Optional<String> fallback) {}
