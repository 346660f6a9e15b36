package dev.meshtrace.sandbox.provider.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Readiness as the object's annotation {@code pulumi.com/waitFor} declares it: {@code jsonpath={.a.b}=value},
 * {@code jsonpath={.a.b}}, {@code condition=Type}, {@code condition=Type=Status}, or a JSON array of these.
 */
final class DeclaredReadiness implements Readiness {
    private static final String JSON_PATH = "jsonpath=";
    private static final String CONDITION = "condition=";

    private final List<Requirement> requirements;

    private record Requirement(String text, Predicate<Map<String, Object>> met) {}

    DeclaredReadiness(String annotation) {
        this.requirements =
                texts(annotation).map(DeclaredReadiness::requirement).toList();
    }

    private static Stream<String> texts(String annotation) {
        if (!annotation.stripLeading().startsWith("[")) {
            return Stream.of(annotation.strip());
        }
        try {
            return Stream.of(new JsonMapper().readValue(annotation, String[].class));
        } catch (JsonProcessingException e) {
            throw refused(annotation);
        }
    }

    private static Requirement requirement(String text) {
        if (text.startsWith(CONDITION)) {
            String[] parts = text.substring(CONDITION.length()).split("=", 2);
            String status = parts.length == 2 ? parts[1] : "True";
            return new Requirement(text, live -> Conditions.has(live, parts[0], status));
        }
        if (!text.startsWith(JSON_PATH)) {
            throw refused(text);
        }
        String rest = text.substring(JSON_PATH.length());
        int end = rest.startsWith("{") ? rest.lastIndexOf('}') + 1 : rest.length();
        JsonPath path = new JsonPath(rest.substring(0, end));
        String value = rest.substring(end);
        if (value.isEmpty()) {
            return new Requirement(text, live -> !path.in(live).isEmpty());
        }
        String wanted = value.substring(1);
        return new Requirement(
                text, live -> path.in(live).stream().anyMatch(v -> v.toString().equals(wanted)));
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("annotation pulumi.com/waitFor must be jsonpath=…, condition=… or a JSON"
                + " array of these, got " + text);
    }

    @Override
    public Progress of(Map<String, Object> live) {
        return requirements.stream()
                .filter(requirement -> !requirement.met().test(live))
                .findFirst()
                .map(open -> Progress.waiting("Waiting for " + open.text(), "condition not met: " + open.text()))
                .orElseGet(() -> Progress.ready("Declared conditions are met"));
    }
}
