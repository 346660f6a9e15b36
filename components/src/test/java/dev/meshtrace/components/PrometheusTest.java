package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.model.PrometheusSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PrometheusTest {
    private static Declared declare() {
        return Declared.by(program -> new Prometheus(
                "prometheus",
                PrometheusArgs.builder()
                        .prometheus(new PrometheusSpec(Duration.ofDays(3)))
                        .build(),
                ComponentResourceOptions.Empty));
    }

    @Test
    void keepsSamplesForAsLongAsItIsTold() {
        assertThat((List<?>) declare()
                        .only("kubernetes:apps/v1:Deployment")
                        .at("spec", "template", "spec", "containers", 0, "args"))
                .map(String::valueOf)
                .contains("--storage.tsdb.retention.time=72h");
    }

    @Test
    void mayReadWhatItFindsTargetsByAndNothingElse() {
        assertThat(declare()
                        .only("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                        .at("rules"))
                .isEqualTo(List.of(
                        Map.of(
                                "apiGroups", List.of(""),
                                "resources", List.of("pods", "nodes"),
                                "verbs", List.of("get", "list", "watch")),
                        Map.of(
                                "apiGroups", List.of(""),
                                "resources", List.of("nodes/metrics"),
                                "verbs", List.of("get"))));
    }

    @Test
    void answersWhereKialiLooksForIt() {
        DeclaredResource service = declare().only("kubernetes:core/v1:Service");
        assertThat(service.at("metadata", "name")).isEqualTo("prometheus");
        assertThat(service.at("spec", "ports", 0, "port")).isEqualTo(9090.0);
    }

    @Test
    void takesAPodsAnnotatedPortOnItsAddress() {
        assertThat(addressOf("15020;10.1.2.3")).isEqualTo("10.1.2.3:15020");
        assertThat(addressOf("15020;fd00::1:2")).isEqualTo("[fd00::1:2]:15020");
    }

    private static String addressOf(String portAndAddress) {
        List<?> jobs = (List<?>) PrometheusConfiguration.of().get("scrape_configs");
        List<?> rules = (List<?>) ((Map<?, ?>) Objects.requireNonNull(jobs).get(0)).get("relabel_configs");
        for (Object rule : Objects.requireNonNull(rules)) {
            Map<?, ?> replace = (Map<?, ?>) rule;
            if ("__address__".equals(replace.get("target_label"))) {
                var matcher =
                        Pattern.compile(String.valueOf(replace.get("regex"))).matcher(portAndAddress);
                if (matcher.matches()) {
                    return matcher.replaceFirst(String.valueOf(replace.get("replacement")));
                }
            }
        }
        return "no rule";
    }
}
