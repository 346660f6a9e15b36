package dev.meshtrace.sandbox.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Why differences are meant: each names the objects and the fields that it explains. */
final class Reasons {
    private static final ObjectMapper YAML = new YAMLMapper();

    private final List<Reason> reasons;

    private Reasons(List<Reason> reasons) {
        this.reasons = reasons;
    }

    /**
     * One reason.
     *
     * @param object kind, namespace and name; {@code *} stands for anything, {@code |} for either
     * @param path of the fields, in the same way; empty for whole objects
     */
    record Reason(String object, String path, String reason) {
        boolean explains(Difference difference) {
            return matches(object, difference.object()) && matches(path, difference.path());
        }

        private static boolean matches(String pattern, String text) {
            StringBuilder expression = new StringBuilder();
            for (String either : pattern.split("\\|", -1)) {
                expression.append(expression.isEmpty() ? "" : "|");
                expression.append(Pattern.quote(either.strip()).replace("*", "\\E.*\\Q"));
            }
            return text.matches(expression.toString());
        }
    }

    /** Which reason explains which differences, the unexplained ones, and the reasons that explain nothing. */
    record Explained(
            Map<Reason, List<Difference>> byReason, List<Difference> unexplained, List<Reason> withoutDifference) {
        /** How many differences each reason explains. */
        String summary() {
            StringBuilder lines = new StringBuilder();
            byReason.forEach((reason, found) -> lines.append("%4d  %s%n".formatted(found.size(), reason.reason())));
            lines.append("%4d  without a reason%n".formatted(unexplained.size()));
            return lines.toString();
        }

        /** Every difference below its reason. */
        String report() {
            StringBuilder lines = new StringBuilder();
            byReason.forEach((reason, found) -> {
                lines.append(reason.reason()).append('\n');
                found.forEach(
                        difference -> lines.append("  ").append(difference).append('\n'));
            });
            lines.append("without a reason\n");
            unexplained.forEach(
                    difference -> lines.append("  ").append(difference).append('\n'));
            return lines.toString();
        }
    }

    /** The reasons that lie beside a class. */
    static Reasons beside(Class<?> type, String resource) throws IOException {
        try (InputStream stream = Objects.requireNonNull(type.getResourceAsStream(resource), resource)) {
            return new Reasons(List.of(YAML.readValue(stream, Reason[].class)));
        }
    }

    static Reasons of(Reason... reasons) {
        return new Reasons(List.of(reasons));
    }

    /** Gives each difference to the first reason that explains it. */
    Explained explain(List<Difference> differences) {
        Map<Reason, List<Difference>> byReason = new LinkedHashMap<>();
        reasons.forEach(reason -> byReason.put(reason, new ArrayList<>()));
        List<Difference> unexplained = new ArrayList<>();
        for (Difference difference : differences) {
            byReason.entrySet().stream()
                    .filter(entry -> entry.getKey().explains(difference))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(unexplained)
                    .add(difference);
        }
        List<Reason> idle = reasons.stream()
                .filter(reason -> byReason.getOrDefault(reason, List.of()).isEmpty())
                .toList();
        return new Explained(byReason, unexplained, idle);
    }
}
