package dev.meshtrace.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meshtrace.sandbox.session.UpReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a user reads after a sandbox came up. */
final class UpText {
    private static final int VALUE_WIDTH = 100;

    private final UpReport report;

    UpText(UpReport report) {
        this.report = report;
    }

    void print(PrintWriter out) {
        out.println();
        out.println(changes());
        out.println(times());
        out.println();
        out.println("Real processes:  " + String.join(", ", report.processes()));
        out.println("Played by KWOK:  the nodes and every Pod on them; their containers do not run");
        printOutputs(out);
        printNext(out);
    }

    private String changes() {
        String stack = report.target().stack();
        if (report.changes().isNone()) {
            return "Stack %s is up, nothing changed: all %d resources are as declared."
                    .formatted(stack, report.changes().unchanged());
        }
        if (report.changes().byOperation().isEmpty()) {
            return "Stack %s is up: it declares no resources.".formatted(stack);
        }
        String counts = new TreeMap<>(report.changes().byOperation())
                .entrySet().stream()
                        .map(change -> change.getValue() + " " + change.getKey())
                        .collect(Collectors.joining(", "));
        return "Stack %s is up: %s.".formatted(stack, counts);
    }

    private String times() {
        Duration controlPlane = report.controlPlane();
        String plane = controlPlane == null ? "ran already" : "ready after " + seconds(controlPlane);
        return "Control plane %s, pulumi up took %s.".formatted(plane, seconds(report.update()));
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private void printOutputs(PrintWriter out) {
        if (report.outputs().isEmpty()) {
            return;
        }
        out.println();
        out.println("Outputs:");
        report.outputs().properties().forEach(output -> out.println("  " + line(output)));
    }

    private static String line(Map.Entry<String, JsonNode> output) {
        String value = output.getValue().isTextual()
                ? output.getValue().asText()
                : output.getValue().toString();
        String shown = value.length() > VALUE_WIDTH ? value.substring(0, VALUE_WIDTH) + "..." : value;
        return output.getKey() + ": " + shown;
    }

    private void printNext(PrintWriter out) {
        String name = report.target().name();
        String argument = name.equals(report.target().stack())
                ? name
                : report.target().project().toString();
        out.println();
        out.println("Next:");
        out.println("  eval \"$(./meshtrace sandbox env %s)\"   then kubectl and pulumi work here".formatted(argument));
        out.println("  kubectl get telemetries,gateways,virtualservices -A");
        out.println("  pulumi preview                       after a change of the stack's config");
        out.println("  ./meshtrace sandbox down %s".formatted(argument));
    }
}
