package dev.meshtrace.components;

import com.pulumi.kubernetes.rbac.v1.inputs.PolicyRuleArgs;
import dev.meshtrace.model.KialiSpec;
import java.util.ArrayList;
import java.util.List;

/** What Kiali may do in the cluster. */
final class KialiAccess {
    private static final List<String> ISTIO_GROUPS = List.of(
            "extensions.istio.io",
            "gateway.networking.k8s.io",
            "inference.networking.k8s.io",
            "networking.istio.io",
            "security.istio.io",
            "telemetry.istio.io");
    private static final List<String> WORKLOADS = List.of("daemonsets", "deployments", "replicasets", "statefulsets");
    private static final List<String> JOBS = List.of("cronjobs", "jobs");
    private static final String[] READ = {"get", "list", "watch"};

    private KialiAccess() {}

    static List<PolicyRuleArgs> rules(KialiSpec kiali) {
        List<PolicyRuleArgs> rules = new ArrayList<>(List.of(
                ClusterAccess.rule(
                        List.of(""),
                        List.of(
                                "configmaps",
                                "endpoints",
                                "namespaces",
                                "pods",
                                "pods/log",
                                "replicationcontrollers",
                                "services"),
                        READ),
                ClusterAccess.rule(List.of("apps"), WORKLOADS, READ),
                ClusterAccess.rule(List.of("batch"), JOBS, READ),
                ClusterAccess.rule(ISTIO_GROUPS, List.of("*"), READ),
                ClusterAccess.rule(
                        List.of("admissionregistration.k8s.io"), List.of("mutatingwebhookconfigurations"), READ)));
        if (kiali.access() == KialiSpec.Access.TOKEN) {
            // Asks the API server whose token it was given; changes nothing.
            rules.add(ClusterAccess.rule(List.of("authentication.k8s.io"), List.of("tokenreviews"), "create"));
        }
        if (!kiali.viewOnly()) {
            rules.add(ClusterAccess.rule(ISTIO_GROUPS, List.of("*"), "create", "delete", "patch"));
            rules.add(ClusterAccess.rule(
                    List.of(""), List.of("namespaces", "pods", "replicationcontrollers", "services"), "patch"));
            rules.add(ClusterAccess.rule(List.of("apps"), WORKLOADS, "patch"));
            rules.add(ClusterAccess.rule(List.of("batch"), JOBS, "patch"));
            rules.add(ClusterAccess.rule(List.of(""), List.of("pods/portforward"), "create"));
        }
        return rules;
    }
}
