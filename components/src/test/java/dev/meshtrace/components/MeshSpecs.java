package dev.meshtrace.components;

import dev.meshtrace.model.ChartSource;
import dev.meshtrace.model.Environment;
import dev.meshtrace.model.HostSpec;
import dev.meshtrace.model.IngressSpec;
import dev.meshtrace.model.Injection;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.JaegerBackend;
import dev.meshtrace.model.JaegerSpec;
import dev.meshtrace.model.KialiSpec;
import dev.meshtrace.model.MeshSpec;
import dev.meshtrace.model.MutualTls;
import dev.meshtrace.model.NamespaceSpec;
import dev.meshtrace.model.PodSecurity;
import dev.meshtrace.model.PrometheusSpec;
import dev.meshtrace.model.Route;
import dev.meshtrace.model.SamplingRate;
import dev.meshtrace.model.ServiceType;
import dev.meshtrace.model.TracingSpec;
import dev.meshtrace.model.Versions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two meshes to test with. */
final class MeshSpecs {
    private MeshSpecs() {}

    static MeshSpec dev() {
        return new MeshSpec(
                Environment.DEV,
                istio(IstioSpec.Profile.DEMO),
                new TracingSpec(
                        new JaegerBackend(JaegerBackend.Protocol.OTLP, new JaegerSpec(new JaegerSpec.Memory(100_000))),
                        SamplingRate.percent(100),
                        List.of()),
                List.of(namespace("bookinfo", 100), namespace("orders", 100)),
                new IngressSpec(
                        IstioSpec.ROOT_NAMESPACE,
                        ServiceType.LOAD_BALANCER,
                        List.of(new HostSpec(
                                "*",
                                List.of(new Route(
                                        "productpage",
                                        List.of("/productpage"),
                                        List.of("/static"),
                                        "bookinfo",
                                        "productpage",
                                        9080)))),
                        Optional.empty()),
                Optional.of(IstioSpec.ROOT_NAMESPACE),
                Optional.of(new KialiSpec(KialiSpec.Access.ANONYMOUS, false)),
                Optional.of(new PrometheusSpec(Duration.ofDays(1))),
                MutualTls.PERMISSIVE);
    }

    static MeshSpec prod() {
        return new MeshSpec(
                Environment.PROD,
                istio(IstioSpec.Profile.PRODUCTION),
                new TracingSpec(
                        new JaegerBackend(
                                JaegerBackend.Protocol.OTLP,
                                new JaegerSpec(
                                        new JaegerSpec.Persistent("20Gi", Optional.of("fast"), Duration.ofDays(2)))),
                        SamplingRate.percent(1),
                        List.of()),
                List.of(namespace("payments", 5)),
                new IngressSpec(
                        "istio-ingress",
                        ServiceType.LOAD_BALANCER,
                        List.of(new HostSpec(
                                "pay.example.com",
                                List.of(new Route("pay", List.of(), List.of(), "payments", "web", 8080)))),
                        Optional.of("pay-example-com")),
                Optional.empty(),
                Optional.of(new KialiSpec(KialiSpec.Access.TOKEN, true)),
                Optional.of(new PrometheusSpec(Duration.ofDays(15))),
                MutualTls.STRICT);
    }

    private static IstioSpec istio(IstioSpec.Profile profile) {
        return new IstioSpec(
                profile, Versions.ISTIO, Optional.empty(), IstioSpec.RELEASE_HUB, ChartSource.RELEASES, Map.of());
    }

    private static NamespaceSpec namespace(String name, int percent) {
        return new NamespaceSpec(
                name,
                new Injection.Sidecar(),
                PodSecurity.PRIVILEGED,
                SamplingRate.percent(percent),
                Map.of(),
                List.of());
    }
}
