package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.KeyPath;

/** Where spans go as it is written. */
public sealed interface BackendConfig permits JaegerConfig, ZipkinConfig, OtlpConfig {
    KeyPath at();
}
