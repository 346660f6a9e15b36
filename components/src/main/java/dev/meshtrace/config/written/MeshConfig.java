package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import dev.meshtrace.model.MutualTls;
import java.util.Map;
import java.util.Optional;

/** The object {@code meshtrace:mesh}. */
public record MeshConfig(
        KeyPath at,

        @Setting(value = "Istio's control plane.", byDefault = "{}")
        IstioConfig istio,

        @Setting(value = "Where spans go and how many.", required = true)
        TracingConfig tracing,

        @Setting(
                value = "The namespaces of the mesh, by name. Those of Istio and of the gateways are declared by"
                        + " themselves.",
                required = true,
                notEmpty = true,
                keys = Form.DNS_LABEL)
        Map<String, NamespaceConfig> namespaces,

        @Setting(value = "The ingress gateway.", byDefault = "{}")
        IngressConfig ingress,

        @Setting(value = "The egress gateway.", otherwise = "declared with the profile demo alone")
        Optional<EgressConfig> egress,

        @Setting(value = "Kiali, the console of the mesh.", byDefault = "{}")
        KialiConfig kiali,

        @Setting(value = "Prometheus, from which Kiali draws its graph.", byDefault = "{}")
        PrometheusConfig prometheus,

        @Setting(
                value = "Whether the mesh's workloads take plain text beside mutual TLS. Permissive is allowed in prod,"
                        + " because a mesh that is joined step by step needs it for a while, but only in writing.",
                inDev = "permissive",
                inProd = "strict")
        MutualTls mutualTls) {}
