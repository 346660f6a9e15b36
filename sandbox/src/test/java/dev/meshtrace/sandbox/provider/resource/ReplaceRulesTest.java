package dev.meshtrace.sandbox.provider.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.value.PropertyPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplaceRulesTest {
    @ParameterizedTest
    @CsvSource({
        "v1, ServiceAccount, metadata.name, true",
        "v1, ServiceAccount, metadata.namespace, true",
        "v1, ServiceAccount, metadata.labels.a, false",
        "v1, ConfigMap, data.a, true",
        "v1, ConfigMap, data, true",
        "v1, ConfigMap, binaryData.a, true",
        "v1, ConfigMap, metadata.annotations, false",
        "v1, Secret, data.a, true",
        "v1, Secret, type, true",
        "v1, Service, spec.type, false",
        "v1, Service, spec.ports[0].port, false",
        "v1, Service, spec.clusterIP, true",
        "v1, PersistentVolumeClaim, spec.resources.requests.storage, true",
        "v1, Pod, spec.containers[0].image, true",
        "v1, Pod, spec.tolerations[0], false",
        "apps/v1, Deployment, spec.selector.matchLabels.app, true",
        "apps/v1, Deployment, spec.replicas, false",
        "apps/v1, Deployment, spec.template.spec.containers[0].image, false",
        "apps/v1, StatefulSet, spec.serviceName, true",
        "apps/v1, StatefulSet, spec.volumeClaimTemplates[0].spec, true",
        "apps/v1, StatefulSet, spec.template.spec.containers[0].image, false",
        "batch/v1, Job, spec.template.spec.containers[0].image, true",
        "batch/v1, Job, spec.backoffLimit, false",
        "rbac.authorization.k8s.io/v1, RoleBinding, roleRef.name, true",
        "rbac.authorization.k8s.io/v1, ClusterRoleBinding, subjects[0].name, false",
        "policy/v1, PodDisruptionBudget, spec.minAvailable, false",
        "storage.k8s.io/v1, StorageClass, provisioner, true",
        "telemetry.istio.io/v1, Telemetry, spec.tracing[0].randomSamplingPercentage, false"
    })
    void decidesByKindAndPath(String apiVersion, String kind, String path, boolean replaces) {
        ReplaceRules rules = ReplaceRules.of(ObjectKind.of(apiVersion, kind), false, false);

        assertThat(rules.replaces(PropertyPath.parse(path))).isEqualTo(replaces);
    }

    @Test
    void dataOfMutableConfigMapsAndSecretsChangesInPlace() {
        assertThat(ReplaceRules.of(ObjectKind.of("v1", "ConfigMap"), true, false)
                        .replaces(PropertyPath.parse("data.a")))
                .isFalse();
        assertThat(ReplaceRules.of(ObjectKind.of("v1", "Secret"), false, true).replaces(PropertyPath.parse("data.a")))
                .isFalse();
        assertThat(ReplaceRules.of(ObjectKind.of("v1", "Secret"), true, true).replaces(PropertyPath.parse("type")))
                .isTrue();
    }

    @Test
    void aPatchIsReplacedOnlyWhenItMeansAnotherObject() {
        assertThat(ReplaceRules.ofPatch().replaces(PropertyPath.parse("data.a")))
                .isFalse();
        assertThat(ReplaceRules.ofPatch().replaces(PropertyPath.parse("metadata.name")))
                .isTrue();
    }
}
