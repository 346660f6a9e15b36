package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.model.MeshSpec;
import org.junit.jupiter.api.Test;

class TracedMeshTest {
    private static Declared declare(MeshSpec spec) {
        return Declared.by(program -> {
            TracedMesh mesh =
                    new TracedMesh("mesh", TracedMeshArgs.builder().mesh(spec).build(), ComponentResourceOptions.Empty);
            program.export("access", mesh.access());
        });
    }

    @Test
    void declaresOneTelemetryForEachNamespaceAndOneForTheMesh() {
        assertThat(declare(MeshSpecs.dev()).ofType("kubernetes:telemetry.istio.io/v1:Telemetry"))
                .extracting(telemetry -> telemetry.at("metadata", "namespace"))
                .containsExactly("istio-system", "bookinfo", "orders");
    }
}
