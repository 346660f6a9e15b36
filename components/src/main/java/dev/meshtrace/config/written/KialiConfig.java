package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import dev.meshtrace.model.KialiSpec;

/** Kiali as it is written. */
public record KialiConfig(
        KeyPath at,

        @Setting(value = "Whether it is declared.", byDefault = "true")
        Boolean enabled,

        @Setting(
                value =
                        "Who may look at it: everybody who reaches it, or whoever holds a token of the cluster, with that"
                                + " token's rights.",
                inDev = "anonymous",
                inProd = "token",
                onlyInProd = "token")
        KialiSpec.Access access,

        @Setting(
                value = "Whether it may read only; otherwise it may also change Istio's objects.",
                inDev = "false",
                inProd = "true")
        Boolean viewOnly) {}
