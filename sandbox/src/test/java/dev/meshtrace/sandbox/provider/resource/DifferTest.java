package dev.meshtrace.sandbox.provider.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.sandbox.provider.value.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferTest {
    private static final ResourceUrn CONFIG_MAP =
            ResourceUrn.parse("urn:pulumi:dev::demo::kubernetes:core/v1:ConfigMap::settings");
    private final Differ differ = new Differ(false, false);

    @Test
    void equalInputsDifferInNothingEvenWhereTheServerChangedTheObject() {
        Map<String, Object> inputs = inputs("settings", Map.of("a", "1"));
        Map<String, Object> state = Map.of("__inputs", inputs, "data", Map.of("a", "edited"));

        assertThat(diff(state, inputs).changes()).isEmpty();
    }

    @Test
    void aNamespaceLeftOutIsTheDefaultOne() {
        Map<String, Object> news = Map.of("metadata", Map.of("name", "settings", "namespace", "default"));

        assertThat(differ.diff(
                                CONFIG_MAP,
                                "default/settings",
                                state(Map.of("metadata", Map.of("name", "settings"))),
                                news,
                                List.of())
                        .changes())
                .isEmpty();
    }

    @Test
    void aFixedNameIsDeletedBeforeItIsReplaced() {
        Difference difference = diff(state(inputs("settings", Map.of("a", "1"))), inputs("settings", Map.of("a", "2")));

        assertThat(difference.replacing()).hasSize(1);
        assertThat(difference.deleteBeforeReplace()).isTrue();
    }

    @Test
    void aNameMadeHereIsReplacedBeforeItIsDeleted() {
        Map<String, Object> metadata = Map.of(
                "name", "settings-1a", "namespace", "demo", "annotations", Map.of("pulumi.com/autonamed", "true"));
        Map<String, Object> olds = Map.of("metadata", metadata, "data", Map.of("a", "1"));
        Map<String, Object> news = Map.of("metadata", metadata, "data", Map.of("a", "2"));

        Difference difference = differ.diff(CONFIG_MAP, "demo/settings-1a", state(olds), news, List.of());

        assertThat(difference.replacing()).hasSize(1);
        assertThat(difference.deleteBeforeReplace()).isFalse();
    }

    @Test
    void anotherNameIsMadeBeforeTheOldOneGoes() {
        Difference difference = diff(state(inputs("settings", Map.of("a", "1"))), inputs("others", Map.of("a", "1")));

        assertThat(difference.replacing())
                .extracting(change -> change.path().toString())
                .containsExactly("metadata.name");
        assertThat(difference.deleteBeforeReplace()).isFalse();
    }

    @Test
    void ignoredPathsAreNoChange() {
        assertThat(differ.diff(
                                CONFIG_MAP,
                                "demo/settings",
                                state(inputs("settings", Map.of("a", "1"))),
                                inputs("settings", Map.of("a", "2")),
                                List.of("data[\"a\"]"))
                        .changes())
                .isEmpty();
    }

    @Test
    void aMarkAloneIsNoChange() {
        Map<String, Object> news = inputs("settings", Map.of("a", new Secret("1")));

        assertThat(diff(state(inputs("settings", Map.of("a", "1"))), news).changes())
                .isEmpty();
    }

    @Test
    void anImmutableConfigMapIsReplacedEvenWhereOthersAreMutable() {
        Map<String, Object> olds = Map.of(
                "immutable",
                true,
                "metadata",
                Map.of("name", "settings", "namespace", "demo"),
                "data",
                Map.of("a", "1"));
        Map<String, Object> news = Map.of(
                "immutable",
                true,
                "metadata",
                Map.of("name", "settings", "namespace", "demo"),
                "data",
                Map.of("a", "2"));

        assertThat(new Differ(true, true)
                        .diff(CONFIG_MAP, "demo/settings", state(olds), news, List.of())
                        .replacing())
                .hasSize(1);
    }

    private Difference diff(Map<String, Object> state, Map<String, Object> news) {
        return differ.diff(CONFIG_MAP, "demo/settings", state, news, List.of());
    }

    private static Map<String, Object> state(Map<String, Object> inputs) {
        return Map.of("__inputs", inputs);
    }

    private static Map<String, Object> inputs(String name, Map<String, Object> data) {
        return Map.of("metadata", Map.of("name", name, "namespace", "demo"), "data", data);
    }
}
