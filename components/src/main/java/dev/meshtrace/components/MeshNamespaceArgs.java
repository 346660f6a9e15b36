package dev.meshtrace.components;

import dev.meshtrace.model.Injection;
import dev.meshtrace.model.KubernetesNames;
import dev.meshtrace.model.PodSecurity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@link MeshNamespace} is told. */
public final class MeshNamespaceArgs {
    private final String name;
    private final Injection injection;
    private final PodSecurity podSecurity;
    private final Map<String, String> labels;

    private MeshNamespaceArgs(Builder builder) {
        String given = Arguments.required("name", builder.name);
        name = Arguments.checked(() -> KubernetesNames.dnsLabel("name", given));
        injection = builder.injection;
        podSecurity = builder.podSecurity == null ? PodSecurity.defaultFor(injection) : builder.podSecurity;
        labels = Map.copyOf(builder.labels);
        Arguments.checked(() -> podSecurity.checkedFor(injection));
        checkLabels();
    }

    public static Builder builder() {
        return new Builder();
    }

    String name() {
        return name;
    }

    Injection injection() {
        return injection;
    }

    PodSecurity podSecurity() {
        return podSecurity;
    }

    Map<String, String> labels() {
        return labels;
    }

    private void checkLabels() {
        for (String key : labels.keySet()) {
            if (Injection.isInjectionLabel(key) || key.startsWith("pod-security.kubernetes.io/")) {
                throw Arguments.refused("labels", "labels that no other argument sets", '"' + key + '"');
            }
        }
    }

    /** Builds {@link MeshNamespaceArgs}. */
    public static final class Builder {
        private @Nullable String name;
        private Injection injection = new Injection.Sidecar();
        private @Nullable PodSecurity podSecurity;
        private Map<String, String> labels = Map.of();

        private Builder() {}

        /** Required. The namespace's name, a DNS label. */
        public Builder name(String value) {
            name = value;
            return this;
        }

        /** Default: sidecars of the default revision. */
        public Builder injection(Injection value) {
            injection = value;
            return this;
        }

        /** Default: baseline, and privileged where sidecars are injected, because their init container needs it. */
        public Builder podSecurity(PodSecurity value) {
            podSecurity = value;
            return this;
        }

        /** Default: none. Further labels; those of injection and Pod Security have their own arguments. */
        public Builder labels(Map<String, String> value) {
            labels = value;
            return this;
        }

        /** Checks and builds.
         *
         * @throws com.pulumi.exceptions.RunException when the name is none, the Pods could not start at that Pod
         *     Security level, or a label belongs to another argument */
        public MeshNamespaceArgs build() {
            return new MeshNamespaceArgs(this);
        }
    }
}
