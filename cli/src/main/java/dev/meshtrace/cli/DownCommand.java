package dev.meshtrace.cli;

import dev.meshtrace.sandbox.session.Sandbox;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meshtrace sandbox down}. */
@Command(
        name = "down",
        description = "Ends every process of a sandbox. Its data stay, so that the next up is quick.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final TargetArgument argument = new TargetArgument();

    @Option(names = "--purge", description = "Deletes the sandbox's data too: its cluster and its Pulumi state.")
    private boolean purge;

    DownCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Sandbox sandbox = argument.sandbox(context);
        String name = sandbox.target().name();
        if (!sandbox.down(purge)) {
            context.out().println("sandbox %s is not up".formatted(name));
        } else if (purge) {
            context.out().println("sandbox %s is down, its data are deleted".formatted(name));
        } else {
            context.out().println("sandbox %s is down, its data are kept".formatted(name));
        }
        return 0;
    }
}
