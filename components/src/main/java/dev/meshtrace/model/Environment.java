package dev.meshtrace.model;

import java.util.Locale;

/** Where a mesh runs. The environment sets the defaults and the band in which sampling may lie. */
public enum Environment {
    DEV,
    PROD;

    /** The lowest sampling that a namespace may declare here. */
    public SamplingRate lowestSampling() {
        return SamplingRate.percent(this == PROD ? 1 : 0);
    }

    /** The highest sampling that a namespace may declare here. */
    public SamplingRate highestSampling() {
        return SamplingRate.percent(this == PROD ? 5 : 100);
    }

    /** The name as it is written in a stack's config. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
