package dev.meshtrace.examples.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.components.Declared;
import org.junit.jupiter.api.Test;

class PaymentsPlatformTest {
    @Test
    void declaresTheTeamsOwnObjectsBesideTheComponents() {
        Declared declared = Declared.by(context -> PaymentsPlatform.declare());

        assertThat(declared.only("kubernetes:core/v1:ResourceQuota").at("metadata", "namespace"))
                .isEqualTo("payments");
        assertThat(declared.only("kubernetes:networking.k8s.io/v1:NetworkPolicy")
                        .at("metadata", "namespace"))
                .isEqualTo("payments");
        assertThat(declared.ofType("meshtrace:index:NamespaceTelemetry")).hasSize(2);
    }

    @Test
    void theTeamsRateStandsBesideTheMeshsDefault() {
        Declared declared = Declared.by(context -> PaymentsPlatform.declare());

        assertThat(declared.ofType("kubernetes:telemetry.istio.io/v1:Telemetry"))
                .extracting(
                        telemetry -> telemetry.at("metadata", "namespace"),
                        telemetry -> telemetry.at("spec", "tracing", 0, "randomSamplingPercentage"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("istio-system", 1.0),
                        org.assertj.core.groups.Tuple.tuple("payments", 25.0));
    }
}
