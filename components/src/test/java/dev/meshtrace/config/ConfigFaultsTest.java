package dev.meshtrace.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigFaultsTest {
    static Stream<Arguments> faultsInDev() {
        return Stream.of(
                fault(
                        "tracing: {samplng: 5}\nnamespaces: {a: {}}",
                        ".tracing.samplng must be one of the keys sampling, backend, tags,"
                                + " got \"samplng\" (did you mean sampling?)"),
                fault(
                        "tracing: {sampling: 5, colour: red}\nnamespaces: {a: {}}",
                        ".tracing.colour must be one of the keys sampling, backend, tags, got \"colour\""),
                fault("tracing: {}\nnamespaces: {a: {}}", ".tracing.sampling must be 0 to 100, got nothing"),
                fault(
                        "namespaces: {a: {}}",
                        ".tracing must be an object with the keys sampling, backend, tags, got nothing"),
                fault(
                        "tracing: 5\nnamespaces: {a: {}}",
                        ".tracing must be an object with the keys sampling, backend, tags, got 5"),
                fault(
                        "tracing: {sampling: 100.5}\nnamespaces: {a: {}}",
                        ".tracing.sampling must be 0 to 100, got 100.5"),
                fault("tracing: {sampling: -1}\nnamespaces: {a: {}}", ".tracing.sampling must be 0 to 100, got -1"),
                fault(
                        "tracing: {sampling: \"5\"}\nnamespaces: {a: {}}",
                        ".tracing.sampling must be 0 to 100, got \"5\""),
                fault("tracing: {sampling: null}\nnamespaces: {a: {}}", ".tracing.sampling must be 0 to 100, got null"),
                fault(
                        "tracing: {sampling: 5}\nnamespaces: {}",
                        ".namespaces must be an object with at least one key, got {}"),
                fault("tracing: {sampling: 5}", ".namespaces must be an object with at least one key, got nothing"),
                fault(
                        "tracing: {sampling: 5}\nnamespaces: {a: null}",
                        ".namespaces.a must be an object with the keys injection, revision, sampling, podSecurity,"
                                + " labels, tags, got null"),
                fault(
                        "tracing: {sampling: 5}\nnamespaces: {Shop_1: {}}",
                        ".namespaces.Shop_1 must be a DNS label (at most 63 lower-case letters, digits and '-',"
                                + " with a letter or digit at both ends), got \"Shop_1\""),
                added(
                        "istio: {profile: demmo}",
                        ".istio.profile must be demo or production, got \"demmo\" (did you mean demo?)"),
                added("istio: {version: 1.31}", ".istio.version must be a version such as 1.31.1, got 1.31"),
                added("istio: {values: [1]}", ".istio.values must be an object, got a list"),
                added(
                        "istio: {charts: {oci: \"oci://a/b\", folder: charts}}",
                        ".istio.charts must be exactly one of repository, oci, folder, got oci and folder"),
                added(
                        "istio: {charts: {}}",
                        ".istio.charts must be exactly one of repository, oci, folder, got none of them"),
                added(
                        "istio: {charts: {oci: \"https://a/b\"}}",
                        ".istio.charts.oci must be an 'oci://' reference, got \"https://a/b\""),
                added("kiali: {enabled: \"yes\"}", ".kiali.enabled must be true or false, got \"yes\""),
                added(
                        "prometheus: {retention: 15}",
                        ".prometheus.retention must be a duration such as 90s, 15m, 48h or 7d, got 15"),
                added(
                        "mutualTLS: strict",
                        ".mutualTLS must be one of the keys istio, tracing, namespaces, ingress, egress,"
                                + " kiali, prometheus, mutualTls, got \"mutualTLS\" (did you mean mutualTls?)"),
                added(
                        "ingress: {serviceType: Nodeport}",
                        ".ingress.serviceType must be LoadBalancer, NodePort or ClusterIP,"
                                + " got \"Nodeport\" (did you mean NodePort?)"));
    }

    static Stream<Arguments> faultsOfBackends() {
        return Stream.of(
                backend("{storage: memory}", ".kind must be jaeger, zipkin or otlp, got nothing"),
                backend("{kind: jager}", ".kind must be jaeger, zipkin or otlp, got \"jager\" (did you mean jaeger?)"),
                backend("{kind: jaeger, maxTraces: 0}", ".maxTraces must be a whole number of at least 1, got 0"),
                backend("{kind: jaeger, maxTraces: 1.5}", ".maxTraces must be a whole number of at least 1, got 1.5"),
                backend(
                        "{kind: jaeger, storage: persistent, size: 20GiB}",
                        ".size must be a quantity of bytes such as 20Gi, got \"20GiB\""),
                backend("{kind: zipkin}", ".service must be a DNS name, got nothing"),
                backend("{kind: zipkin, service: \"*\"}", ".service must be a DNS name, got \"*\""),
                backend("{kind: zipkin, service: z, port: 65536}", ".port must be 1 to 65535, got 65536"),
                backend("{kind: otlp, service: tempo}", ".port must be 1 to 65535, got nothing"),
                backend(
                        "{kind: otlp, service: tempo, port: 4317, query: {provider: tempo, url: \"http://tempo:3200\"}}",
                        ".query.grpc must be true or false, got nothing"));
    }

    static Stream<Arguments> faultsOfNamespaces() {
        return Stream.of(
                namespace(
                        "{revision: Canary}",
                        ".revision must be a DNS label (at most 63 lower-case letters, digits and"
                                + " '-', with a letter or digit at both ends), got \"Canary\""),
                namespace(
                        "{labels: {team: \"a b\"}}",
                        ".labels.team must be a label's value (at most 63 letters, digits,"
                                + " '-', '_' and '.', with a letter or digit at both ends), got \"a b\""),
                namespace(
                        "{tags: {user: {header: x-user, literal: y}}}",
                        ".tags.user must be exactly one of literal," + " header, environment, got literal and header"),
                namespace("{tags: {user: {literal: 1}}}", ".tags.user.literal must be text, got 1"));
    }

    static Stream<Arguments> faultsOfRoutes() {
        return Stream.of(
                hosts("[{host: a.example}]", "[0].routes must be a list with at least one item, got nothing"),
                hosts(
                        "[{host: \"a_b\", routes: [ROUTE]}]",
                        "[0].host must be a DNS name, '*.' before one, or '*', got \"a_b\""),
                hosts(
                        "[{host: a.example, routes: [{name: one, paths: [x], namespace: bookinfo, service: s, port: 80}]}]",
                        "[0].routes[0].paths[0] must be a path that begins with '/', got \"x\""));
    }

    static Stream<Arguments> faultsOfFormInProd() {
        return Stream.of(
                prod(
                        "namespaces: {payments: {sampling: 100}}",
                        ".namespaces.payments.sampling must be 1 to 5 in prod, got 100"),
                prod(
                        "namespaces: {payments: {sampling: 0.99}}",
                        ".namespaces.payments.sampling must be 1 to 5 in prod, got 0.99"),
                prod(
                        "namespaces: {payments: {sampling: 5.01}}",
                        ".namespaces.payments.sampling must be 1 to 5 in prod, got 5.01"),
                prod("tracing: {sampling: 50}", ".tracing.sampling must be 1 to 5 in prod, got 50"),
                prod("kiali: {access: anonymous}", ".kiali.access must be token in prod, got \"anonymous\""),
                prod(
                        "tracing: {sampling: 1, backend: {kind: jaeger, storage: memory}}",
                        ".tracing.backend.storage must be persistent in prod, got \"memory\""),
                prod("ingress: {}", ".ingress.tls must be an object with the key secret in prod, got nothing"));
    }

    static Stream<Arguments> faultsOfForm() {
        return Stream.of(faultsInDev(), faultsOfBackends(), faultsOfNamespaces(), faultsOfRoutes())
                .flatMap(faults -> faults);
    }

    /** What a schema cannot tell. */
    static Stream<Arguments> faultsOfMeaning() {
        return Stream.of(
                fault(
                        "tracing: {sampling: 0.125}\nnamespaces: {a: {}}",
                        ".tracing.sampling must be a multiple of 0.01, got 0.125"),
                added(
                        "istio: {values: {pilot: {env: {A: null}}}}",
                        ".istio.values.pilot.env.A must be a value, because a null would be lost on the way to the"
                                + " chart, got null"),
                added(
                        "ingress: {namespace: bookinfo}",
                        ".namespaces.bookinfo must be a namespace that neither the cluster"
                                + " nor the mesh brings itself (bookinfo, default, istio-system, kube-node-lease,"
                                + " kube-public, kube-system), got \"bookinfo\""),
                backend("{kind: jaeger, size: 20Gi}", ".size must be absent with storage memory, got \"20Gi\""),
                backend("{kind: jaeger, retention: 48h}", ".retention must be absent with storage memory, got \"48h\""),
                backend(
                        "{kind: jaeger, storageClass: fast}",
                        ".storageClass must be absent with storage memory, got \"fast\""),
                backend(
                        "{kind: jaeger, storage: persistent, maxTraces: 9}",
                        ".maxTraces must be absent with storage persistent, got 9"),
                namespace(
                        "{injection: sidecar, revision: canary}",
                        ".revision must be absent beside injection, because"
                                + " Istio's labels for them exclude each other, got \"canary\""),
                namespace(
                        "{podSecurity: restricted}",
                        ".podSecurity must be privileged where sidecars are injected (their"
                                + " init container needs NET_ADMIN), got \"restricted\""),
                namespace(
                        "{labels: {istio-injection: enabled}}",
                        ".labels.istio-injection must be set by injection or" + " revision alone, got \"enabled\""),
                namespace(
                        "{labels: {pod-security.kubernetes.io/enforce: baseline}}",
                        ".labels[\"pod-security.kubernetes.io/enforce\"] must be set by podSecurity alone,"
                                + " got \"baseline\""),
                namespace(
                        "{tags: {user: {literal: y, default: z}}}",
                        ".tags.user.default must be absent beside literal, got \"z\""),
                hosts(
                        "[{host: a.example, routes: [ROUTE]}, {host: a.example, routes: [OTHER]}]",
                        "[1].host must be a host that no other item has, got \"a.example\""),
                hosts(
                        "[{host: a.example, routes: [ROUTE]}, {host: b.example, routes: [ROUTE]}]",
                        "[1].routes[0].name must be a name that no other route has, got \"one\""),
                hosts(
                        "[{host: a.example, routes: [{name: one, namespace: bokinfo, service: s, port: 80}]}]",
                        "[0].routes[0].namespace must be one of the declared namespaces (bookinfo), got \"bokinfo\""
                                + " (did you mean bookinfo?)"),
                hosts(
                        "[{host: a.example, routes: [ROUTE, OTHER]}]",
                        "[0].routes[0] must be the last of its host, because without paths and prefixes it takes"
                                + " everything, got routes after it"));
    }

    static Stream<Arguments> faultsOfMeaningInProd() {
        return Stream.of(
                prod("ingress: {tls: {}}", ".ingress.tls.secret must be a DNS name, got nothing"),
                prod(
                        "namespaces: {istio-ingress: {}}",
                        ".namespaces.istio-ingress must be a namespace that neither the"
                                + " cluster nor the mesh brings itself (default, istio-ingress, istio-system,"
                                + " kube-node-lease, kube-public, kube-system), got \"istio-ingress\""));
    }

    @ParameterizedTest
    @MethodSource({"faultsOfForm", "faultsOfMeaning"})
    void tellsInOneLineWhatIsAllowedAndWhatWasGiven(String mesh, String fault) {
        assertThat(Written.faults("dev", mesh)).containsExactly("meshtrace:mesh" + fault);
    }

    @ParameterizedTest
    @MethodSource({"faultsOfFormInProd", "faultsOfMeaningInProd"})
    void refusesInProdWhatDevAllows(String mesh, String fault) {
        assertThat(Written.faults("prod", mesh)).containsExactly("meshtrace:mesh" + fault);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        String mesh = """
                istio: {profle: demo, version: latest}
                tracing: {sampling: 100, backend: {kind: jaeger, storage: memory}}
                namespaces:
                  payments: {sampling: 100}
                  orders: {injection: sidecar, revision: canary}
                kiali: {access: anonymous}
                """;

        assertThat(Written.faults("prod", mesh))
                .containsExactly(
                        "meshtrace:mesh.istio.profle must be one of the keys profile, version, revision, hub, charts,"
                                + " values, got \"profle\" (did you mean profile?)",
                        "meshtrace:mesh.istio.version must be a version such as 1.31.1, got \"latest\"",
                        "meshtrace:mesh.tracing.sampling must be 1 to 5 in prod, got 100",
                        "meshtrace:mesh.tracing.backend.storage must be persistent in prod, got \"memory\"",
                        "meshtrace:mesh.namespaces.payments.sampling must be 1 to 5 in prod, got 100",
                        "meshtrace:mesh.ingress.tls must be an object with the key secret in prod, got nothing",
                        "meshtrace:mesh.kiali.access must be token in prod, got \"anonymous\"",
                        "meshtrace:mesh.namespaces.orders.revision must be absent beside injection, because Istio's"
                                + " labels for them exclude each other, got \"canary\"");
    }

    @Test
    void needsAnEnvironmentAndAMesh() {
        assertThatThrownBy(() -> StackConfig.with(name -> null).read(Optional.empty(), Optional.empty()))
                .isInstanceOf(ConfigException.class)
                .hasMessage("""
                        meshtrace:environment must be dev or prod, got nothing
                        meshtrace:mesh must be an object with the keys istio, tracing, namespaces, ingress, egress, \
                        kiali, prometheus, mutualTls, got nothing""");
    }

    @Test
    void tellsWhatIsNoJson() {
        assertThatThrownBy(() -> StackConfig.with(name -> null).read(Optional.of("dev"), Optional.of("{tracing}")))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("meshtrace:mesh must be JSON, got Unexpected character ('t' (code 116))")
                .hasMessageNotContaining("\n");
    }

    private static Arguments fault(String mesh, String fault) {
        return Arguments.of(mesh, fault);
    }

    private static Arguments added(String more, String fault) {
        return fault(Written.LEAST + more, fault);
    }

    private static Arguments backend(String backend, String fault) {
        return fault(
                "tracing: {sampling: 5, backend: " + backend + "}\nnamespaces: {a: {}}", ".tracing.backend" + fault);
    }

    private static Arguments namespace(String namespace, String fault) {
        return fault("tracing: {sampling: 5}\nnamespaces: {shop: " + namespace + "}", ".namespaces.shop" + fault);
    }

    private static Arguments hosts(String hosts, String fault) {
        String route = "{name: one, namespace: bookinfo, service: s, port: 80}";
        String other = "{name: two, namespace: bookinfo, service: s, port: 80}";
        return added(
                "ingress: {hosts: " + hosts.replace("ROUTE", route).replace("OTHER", other) + "}",
                ".ingress.hosts" + fault);
    }

    /** What is faultless in prod, with one block exchanged. */
    private static Arguments prod(String block, String fault) {
        String key = block.substring(0, block.indexOf(':') + 1);
        List<String> others = Written.LEAST_IN_PROD
                .lines()
                .filter(line -> !line.startsWith(key))
                .toList();
        return fault(String.join("\n", others) + "\n" + block, fault);
    }
}
