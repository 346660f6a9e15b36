package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.model.JaegerBackend;
import dev.meshtrace.model.JaegerSpec;
import dev.meshtrace.model.KialiSpec;
import dev.meshtrace.model.KialiSpec.Access;
import dev.meshtrace.model.TraceBackend;
import dev.meshtrace.model.ZipkinBackend;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KialiTest {
    private static final TraceBackend JAEGER =
            new JaegerBackend(JaegerBackend.Protocol.OTLP, new JaegerSpec(new JaegerSpec.Memory(1)));
    private static final String SECRET = "kubernetes:core/v1:Secret";

    private static Declared declare(KialiSpec spec, TraceBackend backend) {
        return Declared.by(program -> new Kiali(
                "kiali", KialiArgs.builder().kiali(spec).backend(backend).build(), ComponentResourceOptions.Empty));
    }

    private static String configuration(Declared declared) {
        return (String) declared.only("kubernetes:core/v1:ConfigMap").at("data", "config.yaml");
    }

    private static List<?> verbs(KialiSpec spec) {
        List<?> rules = (List<?>) declare(spec, JAEGER)
                .only("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .at("rules");
        return rules.stream()
                .map(rule -> (Map<?, ?>) rule)
                .filter(rule -> !List.of("tokenreviews").equals(rule.get("resources")))
                .flatMap(rule -> rule.get("verbs") instanceof List<?> list ? list.stream() : Stream.of())
                .distinct()
                .toList();
    }

    @Test
    void readsTracesFromTheBackendByTheProtocolThatItsPortSpeaks() {
        assertThat(configuration(declare(new KialiSpec(Access.ANONYMOUS, false), JAEGER)))
                .contains("enabled: true", "provider: jaeger", "use_grpc: true")
                .contains("internal_url: http://tracing.istio-system:16685/jaeger");
    }

    @Test
    void hasNoTracesWhereItCannotReadTheBackend() {
        assertThat(configuration(
                        declare(new KialiSpec(Access.ANONYMOUS, false), new ZipkinBackend("zipkin.tools", 9411))))
                .contains("tracing:\n    enabled: false");
    }

    @Test
    void readsMetricsFromPrometheus() {
        assertThat(configuration(declare(new KialiSpec(Access.TOKEN, true), JAEGER)))
                .contains("url: http://prometheus.istio-system:9090");
    }

    @Test
    void viewOnlyMayChangeNothing() {
        assertThat(verbs(new KialiSpec(Access.TOKEN, true)))
                .map(String::valueOf)
                .containsOnly("get", "list", "watch");
        assertThat(configuration(declare(new KialiSpec(Access.TOKEN, true), JAEGER)))
                .contains("view_only_mode: true", "strategy: token");
    }

    @Test
    void otherwiseItMayChangeIstiosObjects() {
        assertThat(verbs(new KialiSpec(Access.ANONYMOUS, false)))
                .map(String::valueOf)
                .contains("create", "delete", "patch");
    }

    @Test
    void signsLoginsWithARandomKeyOfALengthThatKialiTakes() {
        String one = key();
        assertThat(one).hasSize(32);
        assertThat(key()).isNotEqualTo(one);
    }

    @Test
    void neverChangesTheKeyOnceItIsMade() {
        assertThat(declare(new KialiSpec(Access.TOKEN, true), JAEGER)
                        .only(SECRET)
                        .options()
                        .getIgnoreChanges())
                .containsExactly("data");
    }

    @Test
    void mountsTheKeyWhereKialiLooksForIt() {
        assertThat(declare(new KialiSpec(Access.TOKEN, true), JAEGER)
                        .only("kubernetes:apps/v1:Deployment")
                        .at("spec", "template", "spec", "containers", 0, "volumeMounts", 1))
                .isEqualTo(Map.of(
                        "name",
                        "signing-key",
                        "mountPath",
                        "/kiali-override-secrets/login-token-signing-key",
                        "readOnly",
                        true));
    }

    private static String key() {
        Object base64 =
                declare(new KialiSpec(Access.TOKEN, true), JAEGER).only(SECRET).at("data", "value.txt");
        return new String(Base64.getDecoder().decode(String.valueOf(base64)), StandardCharsets.UTF_8);
    }
}
