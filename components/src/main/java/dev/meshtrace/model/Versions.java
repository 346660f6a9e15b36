package dev.meshtrace.model;

/** The versions that this release declares and is tested with; the one place where they stand. */
public final class Versions {
    /** Istio's charts and images. */
    public static final String ISTIO = "1.31.1";

    /** The image of {@code jaegertracing/jaeger}; only v2 is configured by a file. */
    public static final String JAEGER = "2.17.0";

    /** The image of Kiali that belongs to this Istio. */
    public static final String KIALI = "v2.27";

    /** The image of {@code prom/prometheus}. */
    public static final String PROMETHEUS = "v3.10.0";

    /** Pulumi's Kubernetes provider; 4.12.0 is the first with {@code helm.sh/v4:Chart}. */
    public static final String KUBERNETES_PROVIDER = "4.32.0";

    private Versions() {}
}
