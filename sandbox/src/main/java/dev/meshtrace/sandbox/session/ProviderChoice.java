package dev.meshtrace.sandbox.session;

/**
 * The provider that was chosen.
 *
 * @param embedded whether it is meshtrace's own
 * @param reason why, in half a sentence
 */
public record ProviderChoice(boolean embedded, String reason) {
    /** The line that tells it. */
    public String line() {
        return "Kubernetes provider: %s (%s)".formatted(embedded ? "embedded" : "official", reason);
    }
}
