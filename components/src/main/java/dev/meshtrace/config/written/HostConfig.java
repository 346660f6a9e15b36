package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import java.util.List;

/** A host of the ingress gateway as it is written. */
public record HostConfig(
        KeyPath at,

        @Setting(value = "A DNS name, '*.' before one, or '*' for all.", required = true, form = Form.GATEWAY_HOST)
        String host,

        @Setting(value = "Tried in this order.", required = true, notEmpty = true)
        List<RouteConfig> routes) {}
