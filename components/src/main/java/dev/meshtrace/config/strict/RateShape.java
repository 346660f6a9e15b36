package dev.meshtrace.config.strict;

import dev.meshtrace.config.strict.Value.Scalar;
import dev.meshtrace.model.Environment;
import dev.meshtrace.model.SamplingRate;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sampling rate in percent, in the band of an environment. */
record RateShape(Environment environment) implements Shape {
    /** What JSON calls a number, and short: YAML knows more, such as {@code 0x10}, that nobody means as a rate. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");

    @Override
    public @Nullable Object read(Value value, KeyPath path, Faults faults) {
        if (!(value instanceof Scalar scalar)
                || scalar.kind() != Scalar.Kind.NUMBER
                || !NUMBER.matcher(scalar.text()).matches()) {
            return refuse(value, path, faults);
        }
        BigDecimal percent = new BigDecimal(scalar.text());
        if (percent.compareTo(lowest()) < 0 || percent.compareTo(highest()) > 0) {
            return refuse(value, path, faults);
        }
        if (percent.stripTrailingZeros().scale() > SamplingRate.DECIMALS) {
            faults.add(path, "a multiple of 0.01", value);
            return null;
        }
        return SamplingRate.percent(percent);
    }

    private BigDecimal lowest() {
        return new BigDecimal(environment.lowestSampling().number());
    }

    private BigDecimal highest() {
        return new BigDecimal(environment.highestSampling().number());
    }

    @Override
    public String allowed() {
        return lowest() + " to " + highest() + (environment == Environment.PROD ? " in prod" : "");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "number", "minimum", lowest(), "maximum", highest());
    }
}
