package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.model.JaegerSpec;
import dev.meshtrace.model.JaegerSpec.Memory;
import dev.meshtrace.model.JaegerSpec.Persistent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaegerTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";
    private static final Persistent KEPT = new Persistent("20Gi", Optional.of("fast"), Duration.ofDays(2));

    private static Declared declare(JaegerSpec.Storage storage) {
        return Declared.by(program -> new Jaeger(
                "jaeger",
                JaegerArgs.builder().jaeger(new JaegerSpec(storage)).build(),
                ComponentResourceOptions.Empty));
    }

    private static String configuration(Declared declared) {
        return (String) declared.only("kubernetes:core/v1:ConfigMap").at("data", "config.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "tracing, http-query:80:16686 grpc-query:16685:16685",
        "zipkin, http-query:9411:9411",
        "jaeger-collector, grpc-otel:4317:4317 http-otel:4318:4318 http-zipkin:9411:9411"
    })
    void servesUnderTheNamesThatIstioAndKialiLookFor(String service, String ports) {
        DeclaredResource declared = declare(new Memory(10)).named("jaeger-" + service);
        assertThat(declared.at("metadata", "name")).isEqualTo(service);
        assertThat(declared.at("spec", "selector")).isEqualTo(Map.of("app", "jaeger"));
        assertThat((List<?>) declared.at("spec", "ports"))
                .map(port -> (Map<?, ?>) port)
                .map(port -> port.get("name") + ":" + whole(port.get("port")) + ":" + whole(port.get("targetPort")))
                .containsExactly(ports.split(" "));
    }

    private static int whole(@Nullable Object number) {
        return number instanceof Number given ? given.intValue() : -1;
    }

    @Test
    void keepsSpansInMemory() {
        Declared declared = declare(new Memory(10));
        assertThat(configuration(declared)).contains("memory:\n          max_traces: 10\n");
        assertThat(declared.ofType(CLAIM)).isEmpty();
    }

    @Test
    void keepsSpansOnAClaimForAsLongAsItIsTold() {
        Declared declared = declare(KEPT);
        assertThat(configuration(declared)).contains("spans: 48h").contains("/badger/keys");
        assertThat(declared.only(CLAIM).at("spec", "resources", "requests", "storage"))
                .isEqualTo("20Gi");
        assertThat(declared.only(CLAIM).at("spec", "storageClassName")).isEqualTo("fast");
        assertThat(declared.only(DEPLOYMENT).at("spec", "template", "spec", "volumes", 1))
                .isEqualTo(Map.of("name", "spans", "persistentVolumeClaim", Map.of("claimName", "jaeger")));
    }

    @Test
    void startsAnewWhenItsConfigurationChanges() {
        Object checksum = declare(new Memory(10))
                .only(DEPLOYMENT)
                .at("spec", "template", "metadata", "annotations", "checksum/config");
        assertThat(declare(new Memory(11))
                        .only(DEPLOYMENT)
                        .at("spec", "template", "metadata", "annotations", "checksum/config"))
                .isNotEqualTo(checksum);
        assertThat(declare(new Memory(10))
                        .only(DEPLOYMENT)
                        .at("spec", "template", "metadata", "annotations", "checksum/config"))
                .isEqualTo(checksum);
    }

    @Test
    void runsOutsideOfTheMeshWithNoRights() {
        DeclaredResource deployment = declare(KEPT).only(DEPLOYMENT);
        assertThat(deployment.at("spec", "template", "metadata", "labels", "sidecar.istio.io/inject"))
                .isEqualTo("false");
        assertThat(deployment.at("spec", "template", "spec", "securityContext", "runAsNonRoot"))
                .isEqualTo(true);
        assertThat(deployment.at("spec", "template", "spec", "containers", 0, "securityContext"))
                .isEqualTo(Map.of(
                        "allowPrivilegeEscalation",
                        false,
                        "readOnlyRootFilesystem",
                        true,
                        "capabilities",
                        Map.of("drop", List.of("ALL"))));
        assertThat(deployment.at("spec", "template", "spec", "automountServiceAccountToken"))
                .isEqualTo(false);
    }

    @Test
    void refusesAnImageOfJaegerV1() {
        assertThatThrownBy(() -> JaegerArgs.builder()
                        .image("docker.io/jaegertracing/all-in-one:1.76.0")
                        .build())
                .isInstanceOf(RunException.class)
                .hasMessage("image must be an image of Jaeger v2, which has no all-in-one, got"
                        + " \"docker.io/jaegertracing/all-in-one:1.76.0\"");
    }
}
