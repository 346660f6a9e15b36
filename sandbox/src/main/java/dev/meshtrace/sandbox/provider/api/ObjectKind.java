package dev.meshtrace.sandbox.provider.api;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;
import java.util.Set;

/**
 * The group, version and kind of a Kubernetes object.
 *
 * @param group empty for the core group
 */
public record ObjectKind(String group, String version, String kind) {
    private static final Set<String> CLUSTER_SCOPED = Set.of(
            "/Namespace",
            "/Node",
            "/PersistentVolume",
            "admissionregistration.k8s.io/MutatingAdmissionPolicy",
            "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding",
            "admissionregistration.k8s.io/MutatingWebhookConfiguration",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
            "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
            "apiextensions.k8s.io/CustomResourceDefinition",
            "apiregistration.k8s.io/APIService",
            "certificates.k8s.io/CertificateSigningRequest",
            "certificates.k8s.io/ClusterTrustBundle",
            "flowcontrol.apiserver.k8s.io/FlowSchema",
            "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
            "networking.k8s.io/IngressClass",
            "networking.k8s.io/IPAddress",
            "networking.k8s.io/ServiceCIDR",
            "node.k8s.io/RuntimeClass",
            "rbac.authorization.k8s.io/ClusterRole",
            "rbac.authorization.k8s.io/ClusterRoleBinding",
            "resource.k8s.io/DeviceClass",
            "resource.k8s.io/ResourceSlice",
            "scheduling.k8s.io/PriorityClass",
            "storage.k8s.io/CSIDriver",
            "storage.k8s.io/CSINode",
            "storage.k8s.io/StorageClass",
            "storage.k8s.io/VolumeAttachment",
            "storage.k8s.io/VolumeAttributesClass");
    private static final Set<String> UNQUALIFIED_GROUPS = Set.of("", "apps", "autoscaling", "batch", "policy");

    /** Whether the API server keeps objects of a kind in namespaces. */
    public enum Scope {
        CLUSTER,
        NAMESPACED,
        /** Only the API server can tell. */
        UNKNOWN
    }

    /** The kind that an object names. */
    public static ObjectKind of(Map<String, Object> object) {
        return of(Trees.text(object, "apiVersion"), Trees.text(object, "kind"));
    }

    /** The kind of an {@code apiVersion} and a {@code kind} as manifests write them. */
    public static ObjectKind of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        return new ObjectKind(group.equals("core") ? "" : group, apiVersion.substring(slash + 1), kind);
    }

    /** The {@code apiVersion} as manifests write it. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** The path below which the API server serves this group and version. */
    public String root() {
        return group.isEmpty() ? "/api/" + version : "/apis/" + group + "/" + version;
    }

    /** Whether objects live in namespaces, as far as that is certain without asking. */
    public Scope scope() {
        if (CLUSTER_SCOPED.contains(group + "/" + kind)) {
            return Scope.CLUSTER;
        }
        return builtIn() ? Scope.NAMESPACED : Scope.UNKNOWN;
    }

    private boolean builtIn() {
        return UNQUALIFIED_GROUPS.contains(group)
                || (group.endsWith(".k8s.io") && CLUSTER_SCOPED.stream().anyMatch(k -> k.startsWith(group + "/")))
                || group.equals("coordination.k8s.io")
                || group.equals("discovery.k8s.io")
                || group.equals("events.k8s.io");
    }

    @Override
    public String toString() {
        return apiVersion() + "/" + kind;
    }
}
