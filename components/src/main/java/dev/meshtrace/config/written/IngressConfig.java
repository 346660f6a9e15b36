package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import dev.meshtrace.model.ServiceType;
import java.util.List;
import java.util.Optional;

/** The ingress gateway as it is written. */
public record IngressConfig(
        KeyPath at,

        @Setting(
                value = "Where its Pods run.",
                form = Form.DNS_LABEL,
                otherwise = "istio-system with the profile demo, istio-ingress with production")
        Optional<String> namespace,

        @Setting(value = "How it is reached from outside the cluster.", byDefault = "LoadBalancer")
        ServiceType serviceType,

        @Setting(value = "Its certificate.", requiredInProd = true, otherwise = "plain HTTP")
        Optional<TlsConfig> tls,

        @Setting("The hosts that it serves.") List<HostConfig> hosts) {}
