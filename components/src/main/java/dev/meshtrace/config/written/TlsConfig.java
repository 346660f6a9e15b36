package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;

/** The ingress gateway's certificate as it is written. */
public record TlsConfig(
        KeyPath at,

        @Setting(
                value = "The Secret of type kubernetes.io/tls in the gateway's namespace. Somebody else makes it, for"
                        + " example cert-manager.",
                required = true,
                form = Form.DNS_NAME)
        String secret) {}
