package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResourceOptions;
import org.junit.jupiter.api.Test;

class EgressGatewayTest {
    @Test
    void staysInsideTheCluster() {
        Declared declared = Declared.by(program -> {
            EgressGateway egress = new EgressGateway(
                    "egress",
                    EgressGatewayArgs.builder().namespace("istio-egress").build(),
                    ComponentResourceOptions.Empty);
            program.export("host", egress.host());
        });
        assertThat(declared.only(Chart.TYPE).at("name")).isEqualTo("istio-egressgateway");
        assertThat(declared.only(Chart.TYPE).at("values", "service", "type")).isEqualTo("ClusterIP");
        assertThat(declared.output("host")).isEqualTo("istio-egressgateway.istio-egress.svc.cluster.local");
    }

    @Test
    void refusesANamespaceThatIsNoDnsLabel() {
        assertThatThrownBy(() ->
                        EgressGatewayArgs.builder().namespace("istio egress").build())
                .isInstanceOf(RunException.class)
                .hasMessageStartingWith("namespace must be a DNS label");
    }
}
