package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelmValuesTest {
    @Test
    void mergesMapsKeyByKey() {
        assertThat(HelmValues.merge(
                        Map.of("global", Map.of("hub", "a", "tag", "1")), Map.of("global", Map.of("tag", "2"))))
                .isEqualTo(Map.of("global", Map.of("hub", "a", "tag", "2")));
    }

    @Test
    void replacesLists() {
        assertThat(HelmValues.merge(Map.of("ports", List.of(1, 2)), Map.of("ports", List.of(3))))
                .isEqualTo(Map.of("ports", List.of(3)));
    }

    @Test
    void replacesAMapByAValueAndAValueByAMap() {
        assertThat(HelmValues.merge(Map.of("a", Map.of("b", 1), "c", 1), Map.of("a", "off", "c", Map.of("d", 2))))
                .isEqualTo(Map.of("a", "off", "c", Map.of("d", 2)));
    }
}
