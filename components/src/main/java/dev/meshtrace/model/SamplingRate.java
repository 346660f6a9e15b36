package dev.meshtrace.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The share of requests that are traced, from 0 to 100 percent in steps of 0.01.
 *
 * <p>The step is Envoy's: istiod sends the rate as a fraction of ten thousand.
 *
 * @param perTenThousand the share in hundredths of a percent, 0 to 10,000
 */
public record SamplingRate(int perTenThousand) implements Comparable<SamplingRate> {
    /** How many decimals a rate in percent may have. */
    public static final int DECIMALS = 2;

    private static final int WHOLE = 10_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Checks the range.
     *
     * @throws InvalidValueException outside 0 to 10,000 */
    public SamplingRate {
        if (perTenThousand < 0 || perTenThousand > WHOLE) {
            throw new InvalidValueException("sampling", "0 to 10000 per ten thousand", perTenThousand);
        }
    }

    /** A whole number of percent.
     *
     * @throws InvalidValueException outside 0 to 100 */
    public static SamplingRate percent(int percent) {
        return percent(BigDecimal.valueOf(percent));
    }

    /** A rate in percent.
     *
     * @throws InvalidValueException outside 0 to 100, or finer than 0.01 */
    public static SamplingRate percent(double percent) {
        if (!Double.isFinite(percent)) {
            throw new InvalidValueException("sampling", "0 to 100 percent", percent);
        }
        return percent(BigDecimal.valueOf(percent));
    }

    /** A rate in percent.
     *
     * @throws InvalidValueException outside 0 to 100, or finer than 0.01 */
    public static SamplingRate percent(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new InvalidValueException("sampling", "0 to 100 percent", percent.toPlainString());
        }
        if (percent.stripTrailingZeros().scale() > DECIMALS) {
            throw new InvalidValueException("sampling", "a multiple of 0.01 percent", percent.toPlainString());
        }
        return new SamplingRate(
                percent.multiply(HUNDRED).setScale(0, RoundingMode.UNNECESSARY).intValueExact());
    }

    /** The rate in percent, exact to 0.01, as Istio's {@code randomSamplingPercentage} takes it. */
    public double percent() {
        return BigDecimal.valueOf(perTenThousand, DECIMALS).doubleValue();
    }

    @Override
    public int compareTo(SamplingRate other) {
        return Integer.compare(perTenThousand, other.perTenThousand);
    }

    /** The rate as people write it: {@code 5 %}, {@code 0.25 %}. */
    @Override
    public String toString() {
        return number() + " %";
    }

    /** The rate in percent as people write it, without the unit: {@code 5}, {@code 0.25}. */
    public String number() {
        return BigDecimal.valueOf(perTenThousand, DECIMALS).stripTrailingZeros().toPlainString();
    }
}
