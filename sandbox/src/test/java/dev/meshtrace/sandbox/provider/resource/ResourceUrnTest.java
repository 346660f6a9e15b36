package dev.meshtrace.sandbox.provider.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceUrnTest {
    @ParameterizedTest
    @CsvSource({
        "kubernetes:core/v1:Service, v1/Service, false",
        "kubernetes:apps/v1:Deployment, apps/v1/Deployment, false",
        "kubernetes:apps/v1:DeploymentPatch, apps/v1/Deployment, true",
        "kubernetes:telemetry.istio.io/v1:Telemetry, telemetry.istio.io/v1/Telemetry, false",
        "kubernetes:demo.dev/v1:CloudPatch, demo.dev/v1/CloudPatch, false"
    })
    void aTokenMeansAKind(String token, String kind, boolean patches) {
        ResourceUrn urn = ResourceUrn.parse("urn:pulumi:dev::demo::meshtrace:index:Mesh$" + token + "::n");

        assertThat(urn.kind(Map.of())).hasToString(kind);
        assertThat(urn.patches(Map.of())).isEqualTo(patches);
        assertThat(urn.name()).isEqualTo("n");
    }

    @Test
    void aNameMayHaveColons() {
        assertThat(ResourceUrn.parse("urn:pulumi:dev::demo::kubernetes:core/v1:Service::istiod:istio-system/istiod::x")
                        .name())
                .isEqualTo("istiod:istio-system/istiod::x");
    }
}
