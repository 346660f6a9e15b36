package dev.meshtrace.sandbox.provider.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DriftedInputsTest {
    static Stream<Arguments> drifts() {
        return Stream.of(
                arguments("nothing changed", Map.of("a", 1L), Map.of("a", 1L), Map.of("a", 1L), Map.of("a", 1L)),
                arguments(
                        "the server writes it another way",
                        Map.of("cpu", "1000m"),
                        Map.of("cpu", "1"),
                        Map.of("cpu", "1"),
                        Map.of("cpu", "1000m")),
                arguments("changed", Map.of("a", 1L), Map.of("a", 1L), Map.of("a", 2L), Map.of("a", 2L)),
                arguments("taken away", Map.of("a", 1L), Map.of("a", 1L), Map.of(), Map.of()),
                arguments("never taken by the server", Map.of("a", 1L), Map.of(), Map.of(), Map.of("a", 1L)),
                arguments(
                        "added by somebody else",
                        Map.of("a", 1L),
                        Map.of("a", 1L),
                        Map.of("a", 1L, "b", 2L),
                        Map.of("a", 1L)),
                arguments(
                        "changed deep inside a list",
                        Map.of("l", List.of(Map.of("p", 80L))),
                        Map.of("l", List.of(Map.of("p", 80L, "proto", "TCP"))),
                        Map.of("l", List.of(Map.of("p", 81L, "proto", "TCP"))),
                        Map.of("l", List.of(Map.of("p", 81L)))),
                arguments(
                        "an element added to a list of ours",
                        Map.of("l", List.of("x")),
                        Map.of("l", List.of("x")),
                        Map.of("l", List.of("x", "y")),
                        Map.of("l", List.of("x", "y"))),
                arguments(
                        "an element taken from a list of ours",
                        Map.of("l", List.of("x", "y")),
                        Map.of("l", List.of("x", "y")),
                        Map.of("l", List.of("x")),
                        Map.of("l", List.of("x"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drifts")
    void keepsTheProgramsValueUnlessTheClustersChanged(
            String what,
            Map<String, Object> inputs,
            Map<String, Object> before,
            Map<String, Object> now,
            Map<String, Object> drifted) {
        assertThat(DriftedInputs.of(inputs, before, now)).as(what).isEqualTo(drifted);
    }
}
