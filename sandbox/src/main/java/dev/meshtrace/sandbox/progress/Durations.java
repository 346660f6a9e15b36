package dev.meshtrace.sandbox.progress;

import java.time.Duration;
import java.util.Locale;

/** Writes durations as people say them: {@code 0.8 s}, {@code 42 s}, {@code 6 min 10 s}. */
final class Durations {
    private Durations() {}

    static String say(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    static String ofAbout(Duration elapsed, Duration estimate) {
        return estimate.isZero() ? say(elapsed) : say(elapsed) + " of about " + say(estimate);
    }
}
