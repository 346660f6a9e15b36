package dev.meshtrace.config.strict;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a value is written, in the form that {@code pulumi config set --path} takes: {@code
 * meshtrace:mesh.ingress.hosts[0].host}.
 *
 * @param parent what holds the value; none at the top
 * @param step what is added to the parent's text
 */
public record KeyPath(Optional<KeyPath> parent, String step) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    /** A key of the stack's config, for example {@code meshtrace:mesh}. */
    public static KeyPath of(String key) {
        return new KeyPath(Optional.empty(), key);
    }

    public KeyPath key(String key) {
        return new KeyPath(Optional.of(this), PLAIN.matcher(key).matches() ? '.' + key : "[\"" + key + "\"]");
    }

    public KeyPath item(int index) {
        return new KeyPath(Optional.of(this), "[" + index + ']');
    }

    @Override
    public String toString() {
        return parent.map(KeyPath::toString).orElse("") + step;
    }
}
