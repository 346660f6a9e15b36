package dev.meshtrace.model;

import java.util.regex.Pattern;

/** The forms of names that the Kubernetes API accepts. */
public final class KubernetesNames {
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern HOST =
            Pattern.compile("\\*|(\\*\\.)?[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*");
    private static final int HOST_LENGTH = 253;

    private KubernetesNames() {}

    /**
     * A name of up to 63 characters, as namespaces and services have it.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc1123">RFC 1123</a>
     * @throws InvalidValueException otherwise
     */
    public static String dnsLabel(String argument, String name) {
        if (!DNS_LABEL.matcher(name).matches()) {
            throw new InvalidValueException(
                    argument,
                    "a DNS label (at most 63 lower-case letters, digits and '-', with a letter or digit at both ends)",
                    quoted(name));
        }
        return name;
    }

    /**
     * A host that a gateway serves: a DNS name, {@code *.} before one, or {@code *} for all.
     *
     * @throws InvalidValueException otherwise
     */
    public static String host(String argument, String host) {
        if (host.length() > HOST_LENGTH || !HOST.matcher(host).matches()) {
            throw new InvalidValueException(argument, "a DNS name, '*.' before one, or '*'", quoted(host));
        }
        return host;
    }

    /** A TCP port.
     *
     * @throws InvalidValueException outside 1 to 65535 */
    public static int port(String argument, int port) {
        if (port < 1 || port > 65_535) {
            throw new InvalidValueException(argument, "1 to 65535", port);
        }
        return port;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
