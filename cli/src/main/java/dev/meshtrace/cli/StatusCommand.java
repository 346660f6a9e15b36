package dev.meshtrace.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.meshtrace.sandbox.session.Sandbox;
import dev.meshtrace.sandbox.session.SandboxStatus;
import dev.meshtrace.sandbox.session.Sandboxes;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meshtrace sandbox status}. */
@Command(
        name = "status",
        description = "Says which sandboxes of this clone are up and what runs for them. Exit code 1: not all are up.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final TargetArgument argument = new TargetArgument();

    @Option(names = "--json", description = "As JSON: an array with one object for each sandbox.")
    private boolean json;

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<SandboxStatus> all = statuses();
        if (json) {
            context.out()
                    .println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        } else if (all.isEmpty()) {
            context.out().println("no sandbox in this clone: './meshtrace sandbox up' makes one");
        } else {
            all.forEach(this::print);
        }
        return all.stream().allMatch(SandboxStatus::isUp) ? 0 : 1;
    }

    private List<SandboxStatus> statuses() {
        if (argument.isGiven()) {
            return List.of(argument.sandbox(context).status());
        }
        return new Sandboxes(context.root())
                .targets().stream()
                        .map(target -> Sandbox.of(context.root(), target, Main.className())
                                .status())
                        .toList();
    }

    private void print(SandboxStatus status) {
        context.out().println("%s: %s%s".formatted(status.name(), status.state(), detail(status)));
        for (SandboxStatus.Part part : status.processes()) {
            context.out().println("  %-26s %7d".formatted(part.name(), part.pid()));
        }
    }

    private static String detail(SandboxStatus status) {
        return switch (status.state()) {
            case "up" ->
                ", provider %s, daemon %d, kubeconfig %s"
                        .formatted(status.provider(), status.daemonPid(), status.kubeconfig());
            case "starting" -> ", " + status.message();
            case "killed" -> ", the next 'up' or 'down' cleans it up";
            default -> "";
        };
    }
}
