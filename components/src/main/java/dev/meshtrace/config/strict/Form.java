package dev.meshtrace.config.strict;

import dev.meshtrace.model.KubernetesNames;
import java.util.regex.Pattern;

/** The form of a text. */
public enum Form {
    TEXT("(?s).+", "text"),
    DNS_LABEL(KubernetesNames.DNS_LABEL, KubernetesNames.A_DNS_LABEL),
    DNS_NAME(KubernetesNames.DNS_NAME, KubernetesNames.A_DNS_NAME),
    GATEWAY_HOST(KubernetesNames.GATEWAY_HOST, KubernetesNames.A_GATEWAY_HOST),
    LABEL_KEY(KubernetesNames.LABEL_KEY, KubernetesNames.A_LABEL_KEY),
    LABEL_VALUE(KubernetesNames.LABEL_VALUE, KubernetesNames.A_LABEL_VALUE),
    HEADER("[!#$%&'*+.^_`|~0-9A-Za-z-]+", "the name of a request header"),
    VARIABLE("[A-Za-z_][A-Za-z0-9_]*", "the name of an environment variable"),
    VERSION("[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?", "a version such as 1.31.1"),
    IMAGE_HUB("[a-z0-9][a-z0-9._:/-]*[a-z0-9]", "an image registry with its path, such as registry.example.com/istio"),
    URL("https?://[^\\s/]+(/\\S*)?", "an 'http://' or 'https://' URL"),
    OCI("oci://[^\\s/]+(/\\S*)?", "an 'oci://' reference"),
    PATH("/\\S*", "a path that begins with '/'"),
    QUANTITY("[1-9][0-9]*(\\.[0-9]+)?([KMGTPE]i|[kMGTPE])?", "a quantity of bytes such as 20Gi");

    private final Pattern pattern;
    private final String allowed;

    Form(String pattern, String allowed) {
        this.pattern = Pattern.compile(pattern);
        this.allowed = allowed;
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    /** What a fault says is allowed. */
    String allowed() {
        return allowed;
    }

    /** The pattern as JSON Schema takes it. */
    String schemaPattern() {
        return "^(" + pattern.pattern().replace("(?s).+", "[\\s\\S]+") + ")$";
    }
}
