package dev.meshtrace.sandbox.provider.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectKindTest {
    @ParameterizedTest
    @CsvSource({
        "v1, Namespace, CLUSTER",
        "v1, Service, NAMESPACED",
        "apps/v1, Deployment, NAMESPACED",
        "policy/v1, PodDisruptionBudget, NAMESPACED",
        "rbac.authorization.k8s.io/v1, ClusterRole, CLUSTER",
        "rbac.authorization.k8s.io/v1, Role, NAMESPACED",
        "apiextensions.k8s.io/v1, CustomResourceDefinition, CLUSTER",
        "admissionregistration.k8s.io/v1, ValidatingWebhookConfiguration, CLUSTER",
        "coordination.k8s.io/v1, Lease, NAMESPACED",
        "telemetry.istio.io/v1, Telemetry, UNKNOWN",
        "gateway.networking.k8s.io/v1, GatewayClass, UNKNOWN"
    })
    void theScopeOfBuiltInKindsIsKnownWithoutAsking(String apiVersion, String kind, ObjectKind.Scope scope) {
        assertThat(ObjectKind.of(apiVersion, kind).scope()).isEqualTo(scope);
    }

    @ParameterizedTest
    @CsvSource({"v1, /api/v1", "core/v1, /api/v1", "apps/v1, /apis/apps/v1"})
    void theRootIsWhereTheServerServesTheKind(String apiVersion, String root) {
        assertThat(ObjectKind.of(apiVersion, "X").root()).isEqualTo(root);
    }
}
