package dev.meshtrace.components;

import dev.meshtrace.model.ChartSource;
import dev.meshtrace.model.IstioSpec;
import java.util.Optional;

/** Which chart {@code gateway}, and for which control plane. */
record GatewayChart(ChartSource charts, String version, IstioSpec.Profile profile, Optional<String> revision) {
    static GatewayChart of(IstioSpec istio) {
        return new GatewayChart(istio.charts(), istio.version(), istio.profile(), istio.revision());
    }
}
