package dev.meshtrace.sandbox.toolchain;

import java.util.List;
import java.util.Locale;

/** One go.mod of the toolchain, with the flags that its programs are built with. */
enum GoModule {
    PULUMI,
    KUBERNETES,
    KWOK,
    ISTIO;

    private static final String KUBERNETES_VERSION = " -X k8s.io/component-base/version.";

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> buildFlags() {
        return switch (this) {
            case PULUMI -> linked(" -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=" + Versions.PULUMI);
            case KUBERNETES ->
                linked(KUBERNETES_VERSION + "gitVersion=v" + Versions.KUBERNETES
                        + KUBERNETES_VERSION + "gitMajor=" + Versions.KUBERNETES_MAJOR
                        + KUBERNETES_VERSION + "gitMinor=" + Versions.KUBERNETES_MINOR
                        + KUBERNETES_VERSION + "gitTreeState=clean");
            case KWOK -> linked("");
            case ISTIO -> List.of("-tags", "vtprotobuf,disable_pgv", "-ldflags", "-s -w");
        };
    }

    private static List<String> linked(String variables) {
        return List.of("-ldflags", "-s -w" + variables);
    }
}
