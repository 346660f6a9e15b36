package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Setting;
import dev.meshtrace.model.PodSecurity;
import dev.meshtrace.model.SamplingRate;
import java.util.Map;
import java.util.Optional;

/** A namespace of the mesh as it is written. */
public record NamespaceConfig(
        KeyPath at,

        @Setting(
                value = "How its Pods join the mesh: by a sidecar each, by the node's proxy, or not at all.",
                otherwise = "sidecar; with a revision, here or of istio, that revision's sidecar")
        Optional<Join> injection,

        @Setting(
                value = "Sidecars of this control plane revision or revision tag. Without injection beside it.",
                form = Form.DNS_LABEL)
        Optional<String> revision,

        @Setting(
                value =
                        "The percentage of the requests starting here that is traced, in steps of 0.01. Prod allows 1 to"
                                + " 5.",
                otherwise = "the mesh's")
        Optional<SamplingRate> sampling,

        @Setting(
                value = "The Pod Security Standard that the API server enforces.",
                otherwise = "privileged where sidecars are injected, else baseline")
        Optional<PodSecurity> podSecurity,

        @Setting(value = "Further labels of the namespace.", keys = Form.LABEL_KEY, form = Form.LABEL_VALUE)
        Map<String, String> labels,

        @Setting(
                value = "Tags on the spans of its proxies, by name, beside the mesh's; of the same name, this one"
                        + " counts.",
                keys = Form.LABEL_KEY)
        Map<String, TagConfig> tags) {
    /** How Pods join the mesh. */
    public enum Join {
        SIDECAR,
        AMBIENT,
        NONE
    }
}
