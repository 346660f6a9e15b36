package dev.meshtrace.sandbox.toolchain;

import java.util.List;

/** A program that the sandbox runs, where it comes from and how one sees that it works. */
public enum Tool {
    PULUMI(GoModule.PULUMI, "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi", Versions.PULUMI, 200, "version"),
    PULUMI_LANGUAGE_JAVA(
            GoModule.PULUMI,
            "github.com/pulumi/pulumi-java/pkg/cmd/pulumi-language-java",
            Versions.PULUMI_JAVA,
            30,
            "-h"),
    ETCD(GoModule.KUBERNETES, "go.etcd.io/etcd/server/v3", Versions.ETCD, 20, "--version"),
    KUBE_APISERVER(GoModule.KUBERNETES, "k8s.io/kubernetes/cmd/kube-apiserver", Versions.KUBERNETES, 360, "--version"),
    KUBE_CONTROLLER_MANAGER(
            GoModule.KUBERNETES, "k8s.io/kubernetes/cmd/kube-controller-manager", Versions.KUBERNETES, 70, "--version"),
    KUBE_SCHEDULER(GoModule.KUBERNETES, "k8s.io/kubernetes/cmd/kube-scheduler", Versions.KUBERNETES, 15, "--version"),
    KUBECTL(GoModule.KUBERNETES, "k8s.io/kubernetes/cmd/kubectl", Versions.KUBERNETES, 60, "version --client"),
    KWOK(GoModule.KWOK, "sigs.k8s.io/kwok/cmd/kwok", Versions.KWOK, 110, "--version"),
    ISTIOD(GoModule.ISTIO, "istio.io/istio/pilot/cmd/pilot-discovery", Versions.ISTIO, 340, "version"),
    ISTIOCTL(GoModule.ISTIO, "istio.io/istio/istioctl/cmd/istioctl", Versions.ISTIO, 45, "version --remote=false");

    private final GoModule module;
    private final String mainPackage;
    private final String version;
    private final int cpuSeconds;
    private final String check;

    Tool(GoModule module, String mainPackage, String version, int cpuSeconds, String check) {
        this.module = module;
        this.mainPackage = mainPackage;
        this.version = version;
        this.cpuSeconds = cpuSeconds;
        this.check = check;
    }

    GoModule module() {
        return module;
    }

    String mainPackage() {
        return mainPackage;
    }

    /** The name of the program's file. */
    public String program() {
        return switch (this) {
            case ETCD -> "etcd";
            default -> mainPackage.substring(mainPackage.lastIndexOf('/') + 1);
        };
    }

    /** The version that is built. */
    public String version() {
        return version;
    }

    /** What a build from nothing costs on one core, user and system time together. */
    int cpuSeconds() {
        return cpuSeconds;
    }

    /** The arguments with which the program says something and exits with 0, if it is whole. */
    List<String> check() {
        return List.of(check.split(" ", -1));
    }
}
