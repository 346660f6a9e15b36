package dev.meshtrace.sandbox.toolchain;

/** The versions that the go.mod files of the toolchain pin, as the programs say them. */
final class Versions {
    static final String PULUMI = "3.200.0";
    static final String PULUMI_JAVA = "1.13.0";
    static final String KUBERNETES = "1.36.3";
    static final int KUBERNETES_MAJOR = 1;
    static final int KUBERNETES_MINOR = 36;
    static final String ETCD = "3.6.8";
    static final String KWOK = "0.8.0";
    static final String ISTIO = "0.0.0-20260827124520-eed52ebb66ad";

    private Versions() {}
}
