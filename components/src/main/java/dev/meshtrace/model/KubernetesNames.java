package dev.meshtrace.model;

import java.util.regex.Pattern;

/** The forms of names that the Kubernetes API accepts. */
public final class KubernetesNames {
    private static final String LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";

    /** The pattern of a name of up to 63 characters, as namespaces and services have it. */
    public static final String DNS_LABEL = LABEL;

    public static final String A_DNS_LABEL =
            "a DNS label (at most 63 lower-case letters, digits and '-', with a letter or digit at both ends)";

    /** The pattern of DNS labels with dots between them. */
    public static final String DNS_NAME = LABEL + "(\\." + LABEL + ")*";

    public static final String A_DNS_NAME = "a DNS name";

    /** The pattern of a host that a gateway serves. */
    public static final String GATEWAY_HOST = "\\*|(\\*\\.)?" + DNS_NAME;

    public static final String A_GATEWAY_HOST = "a DNS name, '*.' before one, or '*'";

    private static final String WORD = "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";

    /** The pattern of a label's key. */
    public static final String LABEL_KEY = "(" + DNS_NAME + "/)?" + WORD;

    public static final String A_LABEL_KEY =
            "a label's key (at most 63 letters, digits, '-', '_' and '.', with a letter"
                    + " or digit at both ends, after an optional DNS name and '/')";

    /** The pattern of a label's value. */
    public static final String LABEL_VALUE = "(" + WORD + ")?";

    public static final String A_LABEL_VALUE =
            "a label's value (at most 63 letters, digits, '-', '_' and '.', with a" + " letter or digit at both ends)";

    private static final Pattern DNS_LABEL_PATTERN = Pattern.compile(DNS_LABEL);
    private static final Pattern DNS_NAME_PATTERN = Pattern.compile(DNS_NAME);
    private static final Pattern GATEWAY_HOST_PATTERN = Pattern.compile(GATEWAY_HOST);
    private static final int HOST_LENGTH = 253;

    private KubernetesNames() {}

    /**
     * A name of up to 63 characters, as namespaces and services have it.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc1123">RFC 1123</a>
     * @throws InvalidValueException otherwise
     */
    public static String dnsLabel(String argument, String name) {
        if (!DNS_LABEL_PATTERN.matcher(name).matches()) {
            throw new InvalidValueException(argument, A_DNS_LABEL, quoted(name));
        }
        return name;
    }

    /**
     * A host that a gateway serves: a DNS name, {@code *.} before one, or {@code *} for all.
     *
     * @throws InvalidValueException otherwise
     */
    public static String host(String argument, String host) {
        if (host.length() > HOST_LENGTH || !GATEWAY_HOST_PATTERN.matcher(host).matches()) {
            throw new InvalidValueException(argument, A_GATEWAY_HOST, quoted(host));
        }
        return host;
    }

    /**
     * A host inside or outside the cluster: DNS labels with dots between them.
     *
     * @throws InvalidValueException otherwise
     */
    public static String dnsName(String argument, String name) {
        if (name.length() > HOST_LENGTH || !DNS_NAME_PATTERN.matcher(name).matches()) {
            throw new InvalidValueException(argument, A_DNS_NAME, quoted(name));
        }
        return name;
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
