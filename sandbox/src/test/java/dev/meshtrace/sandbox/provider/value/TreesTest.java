package dev.meshtrace.sandbox.provider.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreesTest {
    @Test
    void marksSurviveIntoATreeOfTheSameShape() {
        Map<String, Object> inputs =
                Map.of("spec", Map.of("list", List.of("a", new Secret("b"))), "top", new Secret(1L));
        Map<String, Object> live =
                Map.of("spec", Map.of("list", List.of("a", "b", "c"), "more", "x"), "top", Map.of("y", "z"));

        assertThat(Trees.markLike(live, inputs))
                .isEqualTo(Map.of(
                        "spec",
                        Map.of("list", List.of("a", new Secret("b"), "c"), "more", "x"),
                        "top",
                        new Secret(Map.of("y", "z"))));
    }

    @Test
    void plainTakesEveryMarkOff() {
        assertThat(Trees.plain(Map.of("a", new Secret(Map.of("b", List.of(new Secret("c")))))))
                .isEqualTo(Map.of("a", Map.of("b", List.of("c"))));
    }

    @Test
    void anUnknownIsFoundBelowSecrets() {
        assertThat(Trees.hasUnknown(Map.of("a", List.of(new Secret(Map.of("b", Unknown.VALUE))))))
                .isTrue();
        assertThat(Trees.hasUnknown(Map.of("a", List.of("04da6b54")))).isFalse();
    }

    @Test
    void aSecretNeverShowsInItsText() {
        assertThat(new Secret("geheim")).hasToString("[secret]");
    }
}
