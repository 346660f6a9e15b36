package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import java.util.List;

/** A way from a host to a Service as it is written. */
public record RouteConfig(
        KeyPath at,

        @Setting(value = "Unique among all routes.", required = true, form = Form.DNS_LABEL)
        String name,

        @Setting(value = "Exact paths.", form = Form.PATH) List<String> paths,

        @Setting(
                value = "Beginnings of paths. Without paths and prefixes the route takes everything.",
                form = Form.PATH)
        List<String> prefixes,

        @Setting(value = "The Service's namespace, one of the mesh's.", required = true, form = Form.DNS_LABEL)
        String namespace,

        @Setting(value = "The Service's name.", required = true, form = Form.DNS_LABEL)
        String service,

        @Setting(value = "The Service's port.", required = true, min = 1, max = 65_535)
        Integer port) {}
