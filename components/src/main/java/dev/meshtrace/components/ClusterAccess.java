package dev.meshtrace.components;

import com.pulumi.kubernetes.core.v1.ServiceAccount;
import com.pulumi.kubernetes.core.v1.ServiceAccountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.rbac.v1.ClusterRole;
import com.pulumi.kubernetes.rbac.v1.ClusterRoleArgs;
import com.pulumi.kubernetes.rbac.v1.ClusterRoleBinding;
import com.pulumi.kubernetes.rbac.v1.ClusterRoleBindingArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.PolicyRuleArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.RoleRefArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.SubjectArgs;
import com.pulumi.resources.Resource;
import dev.meshtrace.model.IstioSpec;
import java.util.List;
import java.util.Map;

/** A tool's ServiceAccount and what it may do in the whole cluster. */
final class ClusterAccess {
    private ClusterAccess() {}

    /** Declares account, role and binding.
     *
     * @return the binding, on which the Pods depend */
    static Resource declare(Resource parent, String name, String app, List<PolicyRuleArgs> rules) {
        ServiceAccount account = new ServiceAccount(
                name + "-account",
                ServiceAccountArgs.builder()
                        .metadata(ToolPod.metadata(IstioSpec.ROOT_NAMESPACE, app, app))
                        .build(),
                Children.object(parent));
        String roleName = app + "-" + IstioSpec.ROOT_NAMESPACE;
        ObjectMetaArgs metadata = ObjectMetaArgs.builder()
                .name(roleName)
                .labels(Map.of("app", app))
                .build();
        ClusterRole role = new ClusterRole(
                name + "-role",
                ClusterRoleArgs.builder().metadata(metadata).rules(rules).build(),
                Children.object(parent));
        return new ClusterRoleBinding(
                name + "-binding",
                ClusterRoleBindingArgs.builder()
                        .metadata(metadata)
                        .roleRef(RoleRefArgs.builder()
                                .apiGroup("rbac.authorization.k8s.io")
                                .kind("ClusterRole")
                                .name(roleName)
                                .build())
                        .subjects(SubjectArgs.builder()
                                .kind("ServiceAccount")
                                .namespace(IstioSpec.ROOT_NAMESPACE)
                                .name(app)
                                .build())
                        .build(),
                Children.object(parent, account, role));
    }

    static PolicyRuleArgs rule(List<String> groups, List<String> resources, String... verbs) {
        return PolicyRuleArgs.builder()
                .apiGroups(groups)
                .resources(resources)
                .verbs(verbs)
                .build();
    }
}
