package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IstioChartsTest {
    @Test
    void findsEachChartUnderItsPublishedName(@TempDir Path temporary) throws IOException {
        Path sources = temporary.resolve("sources");
        Path folder = temporary.resolve("charts");
        for (String chart : new String[] {"base", "istio-control/istio-discovery", "gateway"}) {
            Files.createDirectories(sources.resolve(chart));
            Files.writeString(sources.resolve(chart).resolve("Chart.yaml"), "name: " + chart);
        }
        IstioCharts charts = new IstioCharts(sources);

        charts.linkedIn(folder);
        Path linked = charts.linkedIn(folder);

        assertThat(linked.resolve("istiod/Chart.yaml")).hasContent("name: istio-control/istio-discovery");
        assertThat(linked.resolve("base/Chart.yaml")).hasContent("name: base");
        assertThat(linked.resolve("gateway/Chart.yaml")).hasContent("name: gateway");
    }
}
