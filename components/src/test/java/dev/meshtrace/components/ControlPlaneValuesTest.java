package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.IstioSpec.Profile;
import dev.meshtrace.model.JaegerBackend;
import dev.meshtrace.model.JaegerSpec;
import dev.meshtrace.model.TraceBackend;
import dev.meshtrace.model.ZipkinBackend;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ControlPlaneValuesTest {
    private static final TraceBackend JAEGER =
            new JaegerBackend(JaegerBackend.Protocol.OTLP, new JaegerSpec(new JaegerSpec.Memory(1)));
    private static final TraceBackend ZIPKIN = new ZipkinBackend("zipkin.tools.svc.cluster.local", 9411);
    private static final Map<String, Object> FAIL = Map.of("validationFailurePolicy", "Fail");

    private static IstioSpec istio(Profile profile) {
        return IstioControlPlaneArgs.builder()
                .profile(profile)
                .version("1.31.1")
                .hub("hub.example.com/istio")
                .build()
                .istio();
    }

    @Test
    void demoIsIstiosProfileWithTheImagesNamedAndAllProvidersKept() {
        assertThat(ControlPlaneValues.istiod(istio(Profile.DEMO), List.of(JAEGER)))
                .isEqualTo(Map.of(
                        "profile",
                        "demo",
                        "base",
                        FAIL,
                        "global",
                        Map.of("hub", "hub.example.com/istio", "tag", "1.31.1"),
                        "meshConfig",
                        Map.of(
                                "extensionProviders",
                                List.of(
                                        Map.of(
                                                "name",
                                                "otel",
                                                "envoyOtelAls",
                                                Map.of(
                                                        "service",
                                                        "opentelemetry-collector.observability.svc.cluster.local",
                                                        "port",
                                                        4317)),
                                        Map.of(
                                                "name",
                                                "skywalking",
                                                "skywalking",
                                                Map.of(
                                                        "service",
                                                        "tracing.istio-system.svc.cluster.local",
                                                        "port",
                                                        11800)),
                                        Map.of(
                                                "name",
                                                "otel-tracing",
                                                "opentelemetry",
                                                Map.of(
                                                        "service",
                                                        "opentelemetry-collector.observability.svc.cluster.local",
                                                        "port",
                                                        4317)),
                                        Map.of(
                                                "name",
                                                "jaeger",
                                                "opentelemetry",
                                                Map.of(
                                                        "service",
                                                        "jaeger-collector.istio-system.svc.cluster.local",
                                                        "port",
                                                        4317))))));
    }

    @Test
    void productionIsIstiosDefaultWithTwoReplicasSoThatItGetsADisruptionBudget() {
        assertThat(ControlPlaneValues.istiod(istio(Profile.PRODUCTION), List.of(ZIPKIN)))
                .isEqualTo(Map.of(
                        "base",
                        FAIL,
                        "global",
                        Map.of("hub", "hub.example.com/istio", "tag", "1.31.1"),
                        "meshConfig",
                        Map.of("extensionProviders", List.of(ZIPKIN.extensionProvider())),
                        "autoscaleMin",
                        2));
    }

    @Test
    void baseKnowsTheProfileAndTheFailurePolicyOnly() {
        assertThat(ControlPlaneValues.base(istio(Profile.DEMO))).isEqualTo(Map.of("profile", "demo", "base", FAIL));
        assertThat(ControlPlaneValues.base(istio(Profile.PRODUCTION))).isEqualTo(Map.of("base", FAIL));
    }

    @Test
    void addsAProviderThatTheDemoProfileDoesNotHave() {
        assertThat(providerNames(ControlPlaneValues.istiod(istio(Profile.DEMO), List.of(ZIPKIN))))
                .containsExactly("otel", "skywalking", "otel-tracing", "jaeger", "zipkin");
    }

    @Test
    void replacesAProviderOfTheDemoProfileByOursOfTheSameName() {
        TraceBackend backend = new JaegerBackend(JaegerBackend.Protocol.OTLP, new JaegerSpec(new JaegerSpec.Memory(1)));
        assertThat(providerNames(ControlPlaneValues.istiod(istio(Profile.DEMO), List.of(backend))))
                .containsExactly("otel", "skywalking", "otel-tracing", "jaeger");
    }

    @Test
    void namesTheRevisionInBothCharts() {
        IstioSpec canary =
                IstioControlPlaneArgs.builder().revision("canary").build().istio();
        assertThat(ControlPlaneValues.base(canary)).containsEntry("defaultRevision", "canary");
        assertThat(ControlPlaneValues.istiod(canary, List.of())).containsEntry("revision", "canary");
    }

    @Test
    void letsTheCallersValuesWin() {
        IstioSpec istio = IstioControlPlaneArgs.builder()
                .values(Map.of("autoscaleMin", 3, "global", Map.of("logAsJson", true)))
                .build()
                .istio();
        assertThat(ControlPlaneValues.istiod(istio, List.of()))
                .containsEntry("autoscaleMin", 3)
                .containsEntry(
                        "global", Map.of("hub", IstioSpec.RELEASE_HUB, "tag", istio.version(), "logAsJson", true));
    }

    @Test
    void refusesCallersValuesThatTakeAwayTheProviderOfTheTelemetry() {
        IstioSpec istio = IstioControlPlaneArgs.builder()
                .values(Map.of("meshConfig", Map.of("extensionProviders", List.of(Map.of("name", "other")))))
                .build()
                .istio();
        assertThatThrownBy(() -> ControlPlaneValues.istiod(istio, List.of(JAEGER)))
                .isInstanceOf(RunException.class)
                .hasMessage("values.meshConfig.extensionProviders must be a list with \"jaeger\", which the mesh's"
                        + " Telemetry names, got [{name=other}]");
    }

    private static List<String> providerNames(Map<String, Object> values) {
        return assertThat(values)
                .extractingByKey("meshConfig", InstanceOfAssertFactories.map(String.class, Object.class))
                .extractingByKey("extensionProviders", InstanceOfAssertFactories.list(Map.class))
                .actual()
                .stream()
                .map(provider -> String.valueOf(provider.get("name")))
                .toList();
    }
}
