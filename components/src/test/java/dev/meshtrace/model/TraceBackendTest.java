package dev.meshtrace.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceBackendTest {
    private static final JaegerSpec IN_MEMORY = new JaegerSpec(new JaegerSpec.Memory(50_000));
    private static final TraceBackend JAEGER = new JaegerBackend(JaegerBackend.Protocol.OTLP, IN_MEMORY);
    private static final TraceBackend JAEGER_ZIPKIN = new JaegerBackend(JaegerBackend.Protocol.ZIPKIN, IN_MEMORY);
    private static final TraceBackend ZIPKIN = new ZipkinBackend("zipkin.observability.svc.cluster.local", 9411);
    private static final TraceBackend TEMPO_GRPC = new OtlpBackend(
            "tempo.observability.svc.cluster.local", 4317, OtlpBackend.Transport.GRPC, Optional.empty());
    private static final TraceBackend TEMPO_HTTP = new OtlpBackend(
            "tempo.observability.svc.cluster.local", 4318, OtlpBackend.Transport.HTTP, Optional.empty());

    static Stream<TraceBackend> backends() {
        return Stream.of(JAEGER, JAEGER_ZIPKIN, ZIPKIN, TEMPO_GRPC, TEMPO_HTTP);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void theProviderInTheMeshConfigHasTheNameThatTheTelemetryRefersTo(TraceBackend backend) {
        assertThat(backend.extensionProvider()).containsEntry("name", backend.providerName());
    }

    @ParameterizedTest
    @MethodSource("backends")
    void theHeadersToForwardAreThoseOfTheProvidersKind(TraceBackend backend) {
        boolean openTelemetry = backend.extensionProvider().containsKey("opentelemetry");
        assertThat(backend.headersToForward())
                .startsWith("x-request-id")
                .contains(openTelemetry ? "traceparent" : "x-b3-traceid")
                .doesNotContain(openTelemetry ? "x-b3-traceid" : "traceparent");
    }

    @Test
    void jaegerTakesOtlpWhereTheDemoProfilesProviderOfThatNameSendsIt() {
        assertThat(JAEGER.extensionProvider())
                .isEqualTo(Map.of(
                        "name",
                        "jaeger",
                        "opentelemetry",
                        Map.of("service", "jaeger-collector.istio-system.svc.cluster.local", "port", 4317)));
    }

    @Test
    void aZipkinProviderSendsToTheZipkinPort() {
        assertThat(JAEGER_ZIPKIN.extensionProvider())
                .containsEntry(
                        "zipkin", Map.of("service", "jaeger-collector.istio-system.svc.cluster.local", "port", 9411));
    }

    @Test
    void otlpOverHttpNamesItsPath() {
        assertThat(TEMPO_HTTP.extensionProvider().get("opentelemetry"))
                .isEqualTo(Map.of(
                        "service",
                        "tempo.observability.svc.cluster.local",
                        "port",
                        4318,
                        "http",
                        Map.of("path", "/v1/traces", "timeout", "5s")));
    }

    @Test
    void kialiSpeaksGrpcToTheGrpcPortOfJaeger() {
        assertThat(JAEGER.kialiTracing())
                .contains(new KialiTracing("jaeger", true, "http://tracing.istio-system:16685/jaeger"));
    }

    @Test
    void kialiCannotReadZipkin() {
        assertThat(ZIPKIN.kialiTracing()).isEmpty();
    }
}
