package dev.meshtrace.sandbox.provider.resource;

import static dev.meshtrace.sandbox.provider.resource.Change.Kind.ADD;
import static dev.meshtrace.sandbox.provider.resource.Change.Kind.DELETE;
import static dev.meshtrace.sandbox.provider.resource.Change.Kind.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.meshtrace.sandbox.provider.value.PropertyPath;
import dev.meshtrace.sandbox.provider.value.Unknown;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InputDiffTest {
    static Stream<Arguments> differences() {
        return Stream.of(
                arguments(Map.of("a", 1L), Map.of("a", 1L), List.of()),
                arguments(Map.of("a", 1L), Map.of("a", 2L), List.of(change("a", UPDATE))),
                arguments(Map.of("a", Map.of("b", 1L)), Map.of("a", Map.of()), List.of(change("a.b", DELETE))),
                arguments(Map.of(), Map.of("a", Map.of("b", 1L)), List.of(change("a", ADD))),
                arguments(Map.of("a", Map.of("b", 1L)), Map.of(), List.of(change("a", DELETE))),
                arguments(Map.of("a", "1"), Map.of("a", Map.of()), List.of(change("a", UPDATE))),
                arguments(Map.of("a", "1"), Map.of("a", Unknown.VALUE), List.of(change("a", UPDATE))),
                arguments(
                        Map.of("l", List.of("x", "y")),
                        Map.of("l", List.of("x", "z")),
                        List.of(change("l[1]", UPDATE))),
                arguments(Map.of("l", List.of("x")), Map.of("l", List.of("x", "y")), List.of(change("l[1]", ADD))),
                arguments(Map.of("l", List.of("x", "y")), Map.of("l", List.of("x")), List.of(change("l[1]", DELETE))));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void namesEveryPlaceThatDiffers(Map<String, Object> olds, Map<String, Object> news, List<Change> changes) {
        assertThat(InputDiff.between(olds, news)).isEqualTo(changes);
    }

    private static Change change(String path, Change.Kind kind) {
        return new Change(PropertyPath.parse(path), kind);
    }
}
