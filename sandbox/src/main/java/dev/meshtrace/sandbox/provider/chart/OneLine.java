package dev.meshtrace.sandbox.provider.chart;

import java.util.List;
import java.util.stream.Collectors;

/** Puts what another program says on one line. */
final class OneLine {
    private OneLine() {}

    static String of(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : of(message);
    }

    static String of(String text) {
        String kept = text.replace("Use --debug flag to render out invalid YAML", "");
        List<String> lines =
                kept.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                .map(line -> line.startsWith("- ") ? line.substring(2) : line)
                .collect(Collectors.joining("; "))
                .replace(":; ", ": ");
    }
}
