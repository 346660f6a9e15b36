package dev.meshtrace.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.meshtrace.model.ChartSource;
import dev.meshtrace.model.CustomTag;
import dev.meshtrace.model.Environment;
import dev.meshtrace.model.HostSpec;
import dev.meshtrace.model.IngressSpec;
import dev.meshtrace.model.Injection;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.JaegerBackend;
import dev.meshtrace.model.JaegerSpec;
import dev.meshtrace.model.KialiSpec;
import dev.meshtrace.model.KialiTracing;
import dev.meshtrace.model.MeshSpec;
import dev.meshtrace.model.MutualTls;
import dev.meshtrace.model.NamespaceSpec;
import dev.meshtrace.model.OtlpBackend;
import dev.meshtrace.model.PodSecurity;
import dev.meshtrace.model.PrometheusSpec;
import dev.meshtrace.model.Route;
import dev.meshtrace.model.SamplingRate;
import dev.meshtrace.model.ServiceType;
import dev.meshtrace.model.TraceBackend;
import dev.meshtrace.model.TracingSpec;
import dev.meshtrace.model.Versions;
import dev.meshtrace.model.ZipkinBackend;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StackConfigTest {
    @Test
    void completesTheLeastInDev() {
        assertThat(Written.read("dev", Written.LEAST))
                .isEqualTo(new MeshSpec(
                        Environment.DEV,
                        istio(IstioSpec.Profile.DEMO),
                        new TracingSpec(
                                new JaegerBackend(
                                        JaegerBackend.Protocol.OTLP, new JaegerSpec(new JaegerSpec.Memory(50_000))),
                                SamplingRate.percent(1),
                                List.of()),
                        List.of(bookinfo()),
                        new IngressSpec("istio-system", ServiceType.LOAD_BALANCER, List.of(), Optional.empty()),
                        Optional.of("istio-system"),
                        Optional.of(new KialiSpec(KialiSpec.Access.ANONYMOUS, false)),
                        Optional.of(new PrometheusSpec(Duration.ofDays(15))),
                        MutualTls.PERMISSIVE));
    }

    @Test
    void completesTheLeastInProd() {
        assertThat(Written.read("prod", Written.LEAST_IN_PROD))
                .isEqualTo(new MeshSpec(
                        Environment.PROD,
                        istio(IstioSpec.Profile.PRODUCTION),
                        new TracingSpec(
                                new JaegerBackend(
                                        JaegerBackend.Protocol.OTLP,
                                        new JaegerSpec(new JaegerSpec.Persistent(
                                                "20Gi", Optional.empty(), Duration.ofDays(2)))),
                                SamplingRate.percent(1),
                                List.of()),
                        List.of(bookinfo()),
                        new IngressSpec("istio-ingress", ServiceType.LOAD_BALANCER, List.of(), Optional.of("gateway")),
                        Optional.empty(),
                        Optional.of(new KialiSpec(KialiSpec.Access.TOKEN, true)),
                        Optional.of(new PrometheusSpec(Duration.ofDays(15))),
                        MutualTls.STRICT));
    }

    static Stream<Arguments> backends() {
        return Stream.of(
                Arguments.of(
                        "{kind: jaeger, protocol: zipkin, storage: persistent, size: 5Gi, storageClass: fast,"
                                + " retention: 7d}",
                        new JaegerBackend(
                                JaegerBackend.Protocol.ZIPKIN,
                                new JaegerSpec(
                                        new JaegerSpec.Persistent("5Gi", Optional.of("fast"), Duration.ofDays(7))))),
                Arguments.of("{kind: zipkin, service: zipkin.obs}", new ZipkinBackend("zipkin.obs", 9411)),
                Arguments.of(
                        "{kind: otlp, service: otel.obs, port: 4318, transport: http}",
                        new OtlpBackend("otel.obs", 4318, OtlpBackend.Transport.HTTP, Optional.empty())),
                Arguments.of(
                        "{kind: otlp, service: tempo.obs, port: 4317,"
                                + " query: {provider: tempo, grpc: false, url: \"http://tempo.obs:3200\"}}",
                        new OtlpBackend(
                                "tempo.obs",
                                4317,
                                OtlpBackend.Transport.GRPC,
                                Optional.of(new KialiTracing("tempo", false, "http://tempo.obs:3200")))));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void readsEachBackend(String written, TraceBackend backend) {
        String mesh = "tracing: {sampling: 1, backend: " + written + "}\nnamespaces: {a: {}}";

        assertThat(Written.read("dev", mesh).tracing().backend()).isEqualTo(backend);
    }

    static Stream<Arguments> injections() {
        return Stream.of(
                Arguments.of("", "{}", new Injection.Sidecar()),
                Arguments.of("", "{injection: ambient}", new Injection.Ambient()),
                Arguments.of("", "{injection: none}", new Injection.None()),
                Arguments.of("", "{revision: canary}", new Injection.Revision("canary")),
                Arguments.of("istio: {revision: stable}", "{}", new Injection.Revision("stable")),
                Arguments.of("istio: {revision: stable}", "{injection: sidecar}", new Injection.Sidecar()),
                Arguments.of("istio: {revision: stable}", "{revision: canary}", new Injection.Revision("canary")));
    }

    @ParameterizedTest
    @MethodSource("injections")
    void aNamespaceJoinsAsItSaysElseByTheRevisionOfTheMesh(String istio, String namespace, Injection injection) {
        String mesh = istio + "\ntracing: {sampling: 1}\nnamespaces: {a: " + namespace + "}";

        assertThat(Written.read("dev", mesh).namespaces()).singleElement().satisfies(a -> {
            assertThat(a.injection()).isEqualTo(injection);
            assertThat(a.podSecurity()).isEqualTo(PodSecurity.defaultFor(injection));
        });
    }

    @Test
    void aNamespaceHasTheSamplingOfTheMeshUnlessItSaysSo() {
        String mesh = "tracing: {sampling: 2.5}\nnamespaces: {b: {sampling: 100}, a: {}}";

        assertThat(Written.read("dev", mesh).namespaces())
                .extracting(NamespaceSpec::name, NamespaceSpec::sampling)
                .containsExactly(tuple("a", SamplingRate.percent(2.5)), tuple("b", SamplingRate.percent(100)));
    }

    @Test
    void readsTagsOfTheMeshAndOfANamespace() {
        String mesh = """
                tracing:
                  sampling: 1
                  tags: {cluster: {literal: dev}, user: {header: x-user, default: none}}
                namespaces: {a: {tags: {cluster: {literal: a}, node: {environment: NODE}}}}
                """;

        MeshSpec spec = Written.read("dev", mesh);

        CustomTag user = new CustomTag("user", CustomTag.Source.HEADER, "x-user", Optional.of("none"));
        assertThat(spec.tracing().tags()).containsExactly(CustomTag.literal("cluster", "dev"), user);
        assertThat(spec.namespaces().get(0).tags())
                .containsExactly(
                        CustomTag.literal("cluster", "a"),
                        new CustomTag("node", CustomTag.Source.ENVIRONMENT, "NODE", Optional.empty()));
    }

    @Test
    void readsHostsAndRoutes() {
        String mesh = Written.LEAST + """
                ingress:
                  namespace: edge
                  serviceType: NodePort
                  tls: {secret: gateway.tls}
                  hosts:
                    - host: "*.example.com"
                      routes:
                        - {name: product, paths: [/product], prefixes: [/static], namespace: bookinfo, service: p, port: 9080}
                        - {name: rest, namespace: bookinfo, service: r, port: 80}
                """;

        assertThat(Written.read("dev", mesh).ingress())
                .isEqualTo(new IngressSpec(
                        "edge",
                        ServiceType.NODE_PORT,
                        List.of(new HostSpec(
                                "*.example.com",
                                List.of(
                                        new Route(
                                                "product",
                                                List.of("/product"),
                                                List.of("/static"),
                                                "bookinfo",
                                                "p",
                                                9080),
                                        new Route("rest", List.of(), List.of(), "bookinfo", "r", 80)))),
                        Optional.of("gateway.tls")));
    }

    static Stream<Arguments> egress() {
        return Stream.of(
                Arguments.of("dev", "", Optional.of("istio-system")),
                Arguments.of("dev", "egress: {enabled: false}", Optional.empty()),
                Arguments.of("dev", "istio: {profile: production}", Optional.empty()),
                Arguments.of("prod", "", Optional.empty()),
                Arguments.of("prod", "egress: {}", Optional.of("istio-egress")),
                Arguments.of("prod", "egress: {namespace: out}", Optional.of("out")));
    }

    @ParameterizedTest
    @MethodSource("egress")
    void hasAnEgressGatewayWhereWrittenOrInTheDemo(String environment, String written, Optional<String> namespace) {
        String mesh = Written.LEAST_IN_PROD + written;

        assertThat(Written.read(environment, mesh).egress()).isEqualTo(namespace);
    }

    @Test
    void leavesOutWhatIsNotEnabled() {
        MeshSpec spec = Written.read("dev", Written.LEAST + "kiali: {enabled: false}\nprometheus: {enabled: false}");

        assertThat(spec.kiali()).isEmpty();
        assertThat(spec.prometheus()).isEmpty();
    }

    @Test
    void prodAllowsPermissiveMutualTlsInWriting() {
        assertThat(Written.read("prod", Written.LEAST_IN_PROD + "mutualTls: permissive")
                        .mutualTls())
                .isEqualTo(MutualTls.PERMISSIVE);
    }

    static Stream<Arguments> charts() {
        return Stream.of(
                Arguments.of(
                        "{repository: \"https://charts.example/istio\"}",
                        new ChartSource.Repository(URI.create("https://charts.example/istio"))),
                Arguments.of(
                        "{oci: \"oci://charts.example/istio\"}", new ChartSource.Oci("oci://charts.example/istio")),
                Arguments.of("{folder: charts/istio}", new ChartSource.Folder("charts/istio")));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void readsWhereTheChartsComeFrom(String written, ChartSource charts) {
        String mesh = Written.LEAST + "istio: {charts: " + written + "}";

        assertThat(Written.read("dev", mesh).istio().charts()).isEqualTo(charts);
    }

    @Test
    void takesTheChartsOfTheEnvironmentVariableWhereTheConfigNamesNone() {
        String json = Written.node(Written.LEAST).toString();

        MeshSpec spec = StackConfig.with(Map.of("MESHTRACE_ISTIO_CHARTS", "cache/charts")::get)
                .read(Optional.of("dev"), Optional.of(json));

        assertThat(spec.istio().charts()).isEqualTo(new ChartSource.Folder("cache/charts"));
    }

    @Test
    void keepsTheValuesOfTheChartAsPulumiCarriesThem() {
        String mesh = Written.LEAST
                + "istio: {values: {pilot: {env: {A: \"1\"}, replicas: 3, ratio: 0.5, on: true, big: 5000000000}, list: [1, x]}}";

        assertThat(Written.read("dev", mesh).istio().values())
                .isEqualTo(Map.of(
                        "pilot",
                        Map.of("env", Map.of("A", "1"), "replicas", 3, "ratio", 0.5, "on", true, "big", 5e9),
                        "list",
                        List.of(1, "x")));
    }

    private static NamespaceSpec bookinfo() {
        return new NamespaceSpec(
                "bookinfo",
                new Injection.Sidecar(),
                PodSecurity.PRIVILEGED,
                SamplingRate.percent(5),
                Map.of(),
                List.of());
    }

    private static IstioSpec istio(IstioSpec.Profile profile) {
        return new IstioSpec(
                profile,
                Versions.ISTIO,
                Optional.empty(),
                "registry.istio.io/release",
                new ChartSource.Repository(URI.create("https://istio-release.storage.googleapis.com/charts")),
                Map.of());
    }
}
