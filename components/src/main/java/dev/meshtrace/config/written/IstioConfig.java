package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.Versions;
import java.util.Map;
import java.util.Optional;

/** Istio's control plane as it is written. */
public record IstioConfig(
        KeyPath at,

        @Setting(
                value = "Which of Istio's published settings: demo is everything on with small requests, production has"
                        + " resources, autoscaling and disruption budgets.",
                inDev = "demo",
                inProd = "production")
        IstioSpec.Profile profile,

        @Setting(value = "The version of Istio's charts and images.", byDefault = Versions.ISTIO, form = Form.VERSION)
        String version,

        @Setting(value = "The control plane's revision.", form = Form.DNS_LABEL, otherwise = "the default revision")
        Optional<String> revision,

        @Setting(
                value = "The registry from which the images come.",
                byDefault = IstioSpec.RELEASE_HUB,
                form = Form.IMAGE_HUB)
        String hub,

        @Setting(
                value = "Where Istio's charts come from.",
                otherwise = "the folder in the environment variable MESHTRACE_ISTIO_CHARTS where it is set, else"
                        + " Istio's Helm repository")
        Optional<ChartsConfig> charts,

        @Setting("Values of the chart istiod, merged over all others.")
        Map<String, Object> values) {}
