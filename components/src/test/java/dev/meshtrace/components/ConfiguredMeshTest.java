package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import dev.meshtrace.model.Environment;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfiguredMeshTest {
    @Test
    void readsWhatPulumiHandsOver() {
        Map<String, String> config = Map.of(
                "environment", "dev",
                "mesh", "{\"tracing\":{\"sampling\":100},\"namespaces\":{\"bookinfo\":{}}}");

        assertThat(ConfiguredMesh.read(key -> Optional.ofNullable(config.get(key)))
                        .environment())
                .isEqualTo(Environment.DEV);
    }

    @Test
    void refusesAFaultyConfigAsPulumiShowsItWithoutAStackTrace() {
        Map<String, String> config = Map.of(
                "environment",
                "prod",
                "mesh",
                "{\"tracing\":{\"sampling\":1},\"namespaces\":{\"payments\":{\"sampling\":100}},"
                        + "\"kiali\":{\"access\":\"anonymous\"},\"ingress\":{\"tls\":{\"secret\":\"gateway\"}}}");

        assertThatThrownBy(() -> ConfiguredMesh.read(key -> Optional.ofNullable(config.get(key))))
                .isExactlyInstanceOf(RunException.class)
                .hasMessage("""
                        meshtrace:mesh.namespaces.payments.sampling must be 1 to 5 in prod, got 100
                        meshtrace:mesh.kiali.access must be token in prod, got "anonymous\"""");
    }
}
