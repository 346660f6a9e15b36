package dev.meshtrace.sandbox.provider.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec",
                "spec.ports[0].port",
                "metadata.labels[\"app.kubernetes.io/name\"]",
                "webhooks[*].clientConfig.caBundle",
                "data[\"a\\\"b\"]"
            })
    void aPathIsWrittenAsItWasRead(String text) {
        assertThat(PropertyPath.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "spec, spec.replicas, true",
        "spec.replicas, spec, false",
        "webhooks[*].failurePolicy, webhooks[3].failurePolicy, true",
        "webhooks[1], webhooks[2], false",
        "data, database, false"
    })
    void containsWhatLiesBelow(String outer, String inner, boolean contained) {
        assertThat(PropertyPath.parse(outer).contains(PropertyPath.parse(inner)))
                .isEqualTo(contained);
    }

    @Test
    void findsAValueInListsMapsAndSecrets() {
        Map<String, Object> tree = Map.of("data", new Secret(Map.of("list", List.of("a", "b"))));

        assertThat(PropertyPath.parse("data.list[1]").in(tree)).isEqualTo("b");
        assertThat(PropertyPath.parse("data.list[2]").in(tree)).isNull();
    }
}
