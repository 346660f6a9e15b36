package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceOptions;
import dev.meshtrace.model.ChartSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IstioControlPlaneTest {
    private static final String MUTATING =
            "kubernetes:admissionregistration.k8s.io/v1:MutatingWebhookConfigurationPatch";
    private static final String VALIDATING =
            "kubernetes:admissionregistration.k8s.io/v1:ValidatingWebhookConfigurationPatch";

    private static Declared declare(IstioControlPlaneArgs.Builder args) {
        return Declared.by(program -> new IstioControlPlane("istio", args.build(), ComponentResourceOptions.Empty));
    }

    @Test
    void rendersTheDefinitionsBeforeTheControlPlane() {
        Declared declared = declare(IstioControlPlaneArgs.builder());
        assertThat(declared.ofType(Chart.TYPE))
                .extracting(DeclaredResource::name)
                .containsExactly("istio-base", "istio-istiod");
        assertThat(declared.named("istio-istiod").dependsOn()).containsExactly("istio-base");
    }

    @Test
    void takesChartsFromARepository() {
        assertThat(declare(IstioControlPlaneArgs.builder().version("1.31.1"))
                        .named("istio-istiod")
                        .inputs())
                .containsEntry("chart", "istiod")
                .containsEntry("version", "1.31.1")
                .containsEntry("name", "istiod")
                .containsEntry("namespace", "istio-system")
                .containsEntry("repositoryOpts", Map.of("repo", "https://istio-release.storage.googleapis.com/charts"));
    }

    @Test
    void takesChartsFromAnOciRegistry() {
        assertThat(declare(IstioControlPlaneArgs.builder()
                                .version("1.31.1")
                                .charts(new ChartSource.Oci("oci://registry.example.com/charts")))
                        .named("istio-base")
                        .inputs())
                .containsEntry("chart", "oci://registry.example.com/charts/base")
                .containsEntry("version", "1.31.1")
                .doesNotContainKey("repositoryOpts");
    }

    @Test
    void takesChartsFromAFolderAsTheyAre() {
        assertThat(declare(IstioControlPlaneArgs.builder().charts(new ChartSource.Folder("/srv/charts")))
                        .named("istio-base")
                        .inputs())
                .containsEntry("chart", "/srv/charts/base")
                .doesNotContainKeys("version", "repositoryOpts");
    }

    @Test
    void isReadyWhenIstiodServesAllItsWebhooks() {
        Declared declared = declare(IstioControlPlaneArgs.builder());
        assertThat(declared.ofType(VALIDATING))
                .extracting(patch -> patch.at("metadata", "name"))
                .containsExactly("istiod-default-validator", "istio-validator-istio-system");
        assertThat(declared.only(MUTATING).at("metadata", "name")).isEqualTo("istio-sidecar-injector");
        assertThat(List.of(
                        declared.ofType(VALIDATING).get(0),
                        declared.ofType(VALIDATING).get(1),
                        declared.only(MUTATING)))
                .allSatisfy(patch -> {
                    assertThat(patch.at("metadata", "annotations"))
                            .isEqualTo(Map.of("pulumi.com/waitFor", "jsonpath={.webhooks[*].clientConfig.caBundle}"));
                    assertThat(patch.dependsOn()).containsExactly("istio-istiod");
                });
    }

    @Test
    void waitsForTheWebhooksOfItsRevision() {
        Declared declared = declare(IstioControlPlaneArgs.builder().revision("canary"));
        assertThat(declared.only(MUTATING).at("metadata", "name")).isEqualTo("istio-sidecar-injector-canary");
        assertThat(declared.ofType(VALIDATING))
                .extracting(patch -> patch.at("metadata", "name"))
                .contains("istio-validator-canary-istio-system");
        assertThat(declared.named("istio-istiod").at("name")).isEqualTo("istiod-canary");
    }

    @Test
    void letsOnlyTheDefinitionsBeRenderedByTheProviderForThem() {
        Declared declared = Declared.by(program -> {
            KubernetesProvider cluster = new KubernetesProvider(
                    "cluster", KubernetesProviderArgs.builder().build());
            KubernetesProvider crds = new KubernetesProvider(
                    "crds",
                    KubernetesProviderArgs.builder()
                            .takeOverExistingObjects(true)
                            .build());
            new IstioControlPlane(
                    "istio",
                    IstioControlPlaneArgs.builder().crdProvider(crds).build(),
                    ComponentResourceOptions.builder().provider(cluster).build());
        });
        assertThat(providers(declared.named("istio-base").options())).containsExactly("crds");
        assertThat(providers(declared.named("istio-istiod").options())).containsExactly("cluster");
    }

    @Test
    void refusesARevisionThatIsNoDnsLabel() {
        assertThatThrownBy(
                        () -> IstioControlPlaneArgs.builder().revision("1.31").build())
                .isInstanceOf(RunException.class)
                .hasMessageStartingWith("revision must be a DNS label")
                .hasMessageEndingWith("got \"1.31\"");
    }

    private static List<String> providers(ResourceOptions options) {
        return ((ComponentResourceOptions) options)
                .getProviders().stream()
                        .map(ProviderResource::pulumiResourceName)
                        .toList();
    }
}
