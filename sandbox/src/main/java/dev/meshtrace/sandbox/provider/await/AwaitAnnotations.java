package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What an object's annotations say about waiting for it. */
public final class AwaitAnnotations {
    private AwaitAnnotations() {}

    /** Whether {@code pulumi.com/skipAwait} asks for no waiting at all. */
    public static boolean skips(Map<String, Object> object) {
        return text(object, "pulumi.com/skipAwait").equalsIgnoreCase("true");
    }

    static Optional<String> waitFor(Map<String, Object> object) {
        return Optional.of(text(object, "pulumi.com/waitFor")).filter(text -> !text.isBlank());
    }

    /**
     * How long to wait for an object.
     *
     * @param customTimeout the resource's own timeout in seconds, 0 where it has none
     * @param otherwise where neither the resource nor its annotations say
     */
    public static Duration patience(Map<String, Object> object, double customTimeout, Duration otherwise) {
        if (customTimeout > 0) {
            return Duration.ofMillis((long) (customTimeout * 1000));
        }
        String seconds = text(object, "pulumi.com/timeoutSeconds");
        if (seconds.isEmpty()) {
            return otherwise;
        }
        try {
            return Duration.ofSeconds(Long.parseLong(seconds));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "annotation pulumi.com/timeoutSeconds must be a whole number of seconds, got " + seconds);
        }
    }

    private static String text(Map<String, Object> object, String annotation) {
        return Trees.text(object, "metadata", "annotations", annotation);
    }
}
