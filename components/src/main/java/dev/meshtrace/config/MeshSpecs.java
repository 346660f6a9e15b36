package dev.meshtrace.config;

import dev.meshtrace.config.written.ChartsConfig;
import dev.meshtrace.config.written.HostConfig;
import dev.meshtrace.config.written.IngressConfig;
import dev.meshtrace.config.written.IstioConfig;
import dev.meshtrace.config.written.MeshConfig;
import dev.meshtrace.config.written.NamespaceConfig;
import dev.meshtrace.config.written.RouteConfig;
import dev.meshtrace.config.written.TagConfig;
import dev.meshtrace.model.ChartSource;
import dev.meshtrace.model.CustomTag;
import dev.meshtrace.model.Environment;
import dev.meshtrace.model.HostSpec;
import dev.meshtrace.model.IngressSpec;
import dev.meshtrace.model.Injection;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.KialiSpec;
import dev.meshtrace.model.MeshSpec;
import dev.meshtrace.model.NamespaceSpec;
import dev.meshtrace.model.PodSecurity;
import dev.meshtrace.model.PrometheusSpec;
import dev.meshtrace.model.Route;
import dev.meshtrace.model.TracingSpec;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes a faultless config to the mesh that it means. */
final class MeshSpecs {
    private final Environment environment;
    private final ChartSource charts;

    /**
     * For one environment.
     *
     * @param charts where Istio's charts come from if the config does not say
     */
    MeshSpecs(Environment environment, ChartSource charts) {
        this.environment = environment;
        this.charts = charts;
    }

    MeshSpec of(MeshConfig config) {
        return new MeshSpec(
                environment,
                istio(config.istio()),
                new TracingSpec(
                        Backends.of(config.tracing().backend()),
                        config.tracing().sampling(),
                        tags(config.tracing().tags())),
                config.namespaces().entrySet().stream()
                        .map(entry -> namespace(entry.getKey(), entry.getValue(), config))
                        .toList(),
                ingress(config.ingress(), Gateways.ingressNamespace(config)),
                Gateways.egressNamespace(config),
                Optional.of(config.kiali())
                        .filter(kiali -> kiali.enabled())
                        .map(kiali -> new KialiSpec(kiali.access(), kiali.viewOnly())),
                Optional.of(config.prometheus())
                        .filter(prometheus -> prometheus.enabled())
                        .map(prometheus -> new PrometheusSpec(prometheus.retention())),
                config.mutualTls());
    }

    private IstioSpec istio(IstioConfig istio) {
        return new IstioSpec(
                istio.profile(),
                istio.version(),
                istio.revision(),
                istio.hub(),
                istio.charts().map(MeshSpecs::charts).orElse(charts),
                istio.values());
    }

    private static ChartSource charts(ChartsConfig written) {
        return written.repository()
                .<ChartSource>map(url -> new ChartSource.Repository(URI.create(url)))
                .or(() -> written.oci().map(ChartSource.Oci::new))
                .or(() -> written.folder().map(ChartSource.Folder::new))
                .orElseThrow();
    }

    private static NamespaceSpec namespace(String name, NamespaceConfig written, MeshConfig mesh) {
        Injection injection = Injections.of(written, mesh);
        return new NamespaceSpec(
                name,
                injection,
                written.podSecurity().orElseGet(() -> PodSecurity.defaultFor(injection)),
                written.sampling().orElseGet(() -> mesh.tracing().sampling()),
                written.labels(),
                tags(written.tags()));
    }

    private static List<CustomTag> tags(Map<String, TagConfig> tags) {
        return tags.entrySet().stream()
                .map(entry -> tag(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CustomTag tag(String name, TagConfig tag) {
        return tag.literal()
                .map(text -> CustomTag.literal(name, text))
                .or(() -> tag.header()
                        .map(header -> new CustomTag(name, CustomTag.Source.HEADER, header, tag.fallback())))
                .or(() -> tag.environment()
                        .map(variable -> new CustomTag(name, CustomTag.Source.ENVIRONMENT, variable, tag.fallback())))
                .orElseThrow();
    }

    private static IngressSpec ingress(IngressConfig ingress, String namespace) {
        return new IngressSpec(
                namespace,
                ingress.serviceType(),
                ingress.hosts().stream().map(MeshSpecs::host).toList(),
                ingress.tls().map(tls -> tls.secret()));
    }

    private static HostSpec host(HostConfig host) {
        return new HostSpec(
                host.host(), host.routes().stream().map(MeshSpecs::route).toList());
    }

    private static Route route(RouteConfig route) {
        return new Route(
                route.name(), route.paths(), route.prefixes(), route.namespace(), route.service(), route.port());
    }
}
