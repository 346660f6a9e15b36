package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Scalar;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time span of one unit, such as {@code 48h}. */
record DurationShape() implements Shape {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([smhd])");

    @Override
    public @Nullable Object read(Value value, KeyPath path, Faults faults) {
        if (value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
            Matcher form = FORM.matcher(scalar.text());
            if (form.matches()) {
                return Duration.of(Long.parseLong(form.group(1)), unit(form.group(2)));
            }
        }
        return refuse(value, path, faults);
    }

    private static ChronoUnit unit(String letter) {
        return switch (letter) {
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            default -> ChronoUnit.DAYS;
        };
    }

    @Override
    public String allowed() {
        return "a duration such as 90s, 15m, 48h or 7d";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "pattern", "^(" + FORM.pattern() + ")$");
    }
}
