package dev.meshtrace.sandbox.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeclarationTest {
    private static Map<String, Object> map(String name, Object data) {
        return Map.of("kind", "ConfigMap", "metadata", Map.of("name", name, "namespace", "n"), "data", data);
    }

    private static List<Difference> between(Object ours, Object theirs) {
        return new Declaration(List.of(map("m", ours))).differences(new Declaration(List.of(map("m", theirs))));
    }

    @Test
    void sameObjectsDoNotDiffer() {
        assertThat(between(Map.of("a", 1, "b", List.of("x")), Map.of("a", 1L, "b", List.of("x"))))
                .isEmpty();
    }

    @Test
    void namesFieldsThatDifferOrAreMissing() {
        assertThat(between(Map.of("a", 1, "b.c", 2), Map.of("a", 3, "d", 4)))
                .containsExactly(
                        new Difference("ConfigMap n/m", "data.a", "1", "3"),
                        new Difference("ConfigMap n/m", "data[\"b.c\"]", "2", null),
                        new Difference("ConfigMap n/m", "data.d", null, "4"));
    }

    @Test
    void comparesNamedElementsByNameNotByPlace() {
        assertThat(between(
                        List.of(Map.of("name", "x", "v", 1), Map.of("name", "y", "v", 2)),
                        List.of(Map.of("name", "y", "v", 3), Map.of("name", "x", "v", 1))))
                .containsExactly(new Difference("ConfigMap n/m", "data[name=y].v", "2", "3"));
    }

    @Test
    void looksIntoYamlThatATextHolds() {
        assertThat(between("a: 1\nb: 2\n", "b: 2\na: 4\n"))
                .containsExactly(new Difference("ConfigMap n/m", "data{}.a", "1", "4"));
    }

    @Test
    void namesObjectsThatOneSideHasAlone() {
        Declaration ours = new Declaration(List.of(map("a", "x"), map("b", "x")));
        Declaration theirs = new Declaration(List.of(map("b", "x"), map("c", "x")));

        assertThat(ours.differences(theirs))
                .extracting(Difference::toString)
                .containsExactly("ConfigMap n/a: only ours", "ConfigMap n/c: only theirs");
    }

    @Test
    void refusesAnObjectThatIsDeclaredTwice() {
        List<Map<String, Object>> twice = List.of(map("a", "x"), map("a", "y"));

        assertThatThrownBy(() -> new Declaration(twice))
                .hasMessage("each object must be declared once, got two of ConfigMap n/a");
    }
}
