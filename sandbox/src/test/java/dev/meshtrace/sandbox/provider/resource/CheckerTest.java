package dev.meshtrace.sandbox.provider.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.meshtrace.sandbox.provider.api.ApiResource;
import dev.meshtrace.sandbox.provider.api.ApiResources;
import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.value.Secret;
import dev.meshtrace.sandbox.provider.value.Trees;
import dev.meshtrace.sandbox.provider.value.Unknown;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final Naming SEEDED = new Naming("00ff", Optional.empty(), false);
    private static final ResourceUrn CONFIG_MAP = urn("kubernetes:core/v1:ConfigMap");

    private final ApiResources cluster = mock(ApiResources.class);
    private final Checker checker = new Checker(cluster, "team");

    @Test
    void kindNameAndNamespaceAreFilledIn() {
        Map<String, Object> inputs = check(CONFIG_MAP, Map.of(), Map.of());

        assertThat(inputs).containsEntry("apiVersion", "v1").containsEntry("kind", "ConfigMap");
        assertThat(Trees.text(inputs, "metadata", "namespace")).isEqualTo("team");
        assertThat(Trees.text(inputs, "metadata", "name")).matches("settings-[0-9a-f]{8}");
    }

    @Test
    void theSameSeedGivesTheSameNameAndAnotherOneAnother() {
        Naming other = new Naming("00fe", Optional.empty(), false);

        assertThat(name(check(CONFIG_MAP, Map.of(), Map.of()))).isEqualTo(name(check(CONFIG_MAP, Map.of(), Map.of())));
        assertThat(name(checker.check(CONFIG_MAP, Map.of(), Map.of(), other)))
                .isNotEqualTo(name(check(CONFIG_MAP, Map.of(), Map.of())));
    }

    @Test
    void aNameThatWasMadeHereIsKept() {
        Map<String, Object> first = check(CONFIG_MAP, Map.of(), Map.of());
        Naming other = new Naming("00fe", Optional.empty(), false);

        assertThat(checker.check(CONFIG_MAP, first, Map.of(), other)).isEqualTo(first);
    }

    @Test
    void aNameThatTheProgramGaveIsNotKeptWhenItIsTakenAway() {
        Map<String, Object> first = check(CONFIG_MAP, Map.of(), Map.of("metadata", Map.of("name", "fixed")));

        assertThat(name(first)).isEqualTo("fixed");
        assertThat(name(check(CONFIG_MAP, first, Map.of()))).startsWith("settings-");
    }

    @Test
    void theEnginesProposalIsTaken() {
        Naming proposing = new Naming("", Optional.of("proposed"), false);

        assertThat(name(checker.check(CONFIG_MAP, Map.of(), Map.of(), proposing)))
                .isEqualTo("proposed");
    }

    @Test
    void withoutAutoNamingANameMustBeGiven() {
        Naming disabled = new Naming("", Optional.empty(), true);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> checker.check(CONFIG_MAP, Map.of(), Map.of(), disabled))
                .withMessageStartingWith("metadata.name must be given, since auto-naming is disabled");
    }

    @Test
    void unknownAndGeneratedNamesAreLeftAlone() {
        Map<String, Object> unknown = check(CONFIG_MAP, Map.of(), Map.of("metadata", Map.of("name", Unknown.VALUE)));
        Map<String, Object> generated = check(CONFIG_MAP, Map.of(), Map.of("metadata", Map.of("generateName", "a-")));

        assertThat(Trees.get(unknown, "metadata", "name")).isEqualTo(Unknown.VALUE);
        assertThat(Trees.get(generated, "metadata", "name")).isNull();
    }

    @Test
    void secretAnnotationsStaySecretWhenANameIsNoted() {
        Map<String, Object> inputs = check(
                CONFIG_MAP, Map.of(), Map.of("metadata", Map.of("annotations", new Secret(Map.of("token", "t")))));

        assertThat(Trees.map(inputs, "metadata").get("annotations"))
                .isEqualTo(new Secret(Map.of("token", "t", "pulumi.com/autonamed", "true")));
    }

    @Test
    void aClusterScopedKindLosesItsNamespace() {
        Map<String, Object> inputs = check(
                urn("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole"),
                Map.of(),
                Map.of("metadata", Map.of("name", "r", "namespace", "x")));

        assertThat(Trees.map(inputs, "metadata")).isEqualTo(Map.of("name", "r"));
    }

    @Test
    void aCustomKindGetsANamespaceWhereTheClusterSaysSo() {
        ObjectKind kind = ObjectKind.of("telemetry.istio.io/v1", "Telemetry");
        when(cluster.find(kind)).thenReturn(Optional.of(new ApiResource(kind, "telemetries", true)));

        assertThat(Trees.text(
                        check(urn("kubernetes:telemetry.istio.io/v1:Telemetry"), Map.of(), Map.of()),
                        "metadata",
                        "namespace"))
                .isEqualTo("team");
    }

    @Test
    void aCustomKindOfKnownInputsAsksTheClusterNothing() {
        when(cluster.find(any())).thenThrow(new AssertionError("asked"));
        ResourceUrn telemetry = urn("kubernetes:telemetry.istio.io/v1:Telemetry");
        Map<String, Object> olds = Map.of(
                "apiVersion",
                "telemetry.istio.io/v1",
                "kind",
                "Telemetry",
                "metadata",
                Map.of("name", "t", "namespace", "team"));

        assertThat(check(telemetry, olds, Map.of("metadata", Map.of("name", "t"))))
                .isEqualTo(olds);
    }

    @Test
    void textsOfASecretBecomeDataUnknownOnesStayUnknown() {
        Map<String, Object> inputs = check(
                urn("kubernetes:core/v1:Secret"),
                Map.of(),
                Map.of("data", Map.of("kept", "YQ=="), "stringData", Map.of("a", new Secret("b"), "u", Unknown.VALUE)));

        assertThat(inputs).doesNotContainKey("stringData");
        assertThat(inputs.get("data"))
                .isEqualTo(new Secret(Map.of("kept", "YQ==", "a", new Secret("Yg=="), "u", Unknown.VALUE)));
    }

    @Test
    void aPatchNeedsAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(urn("kubernetes:core/v1:ConfigMapPatch"), Map.of(), Map.of()))
                .withMessage("metadata.name must be given for a Patch resource, got none");
    }

    private Map<String, Object> check(ResourceUrn urn, Map<String, Object> olds, Map<String, Object> news) {
        return checker.check(urn, olds, news, SEEDED);
    }

    private static String name(Map<String, Object> inputs) {
        return Trees.text(inputs, "metadata", "name");
    }

    private static ResourceUrn urn(String type) {
        return ResourceUrn.parse("urn:pulumi:dev::demo::" + type + "::settings");
    }
}
