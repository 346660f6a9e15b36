package dev.meshtrace.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code meshtrace sandbox}. */
@Command(
        name = "sandbox",
        description = {
            "A real Kubernetes API server and a real istiod on this machine,",
            "without containers and without root; KWOK plays the nodes."
        },
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, StatusCommand.class, EnvCommand.class, DownCommand.class, ServeCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "%nTo look around with kubectl and pulumi themselves:",
            "  eval \"$(./meshtrace sandbox env)\"",
            "  kubectl get pods -A",
            "  pulumi preview"
        })
final class SandboxCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command must be given: up, status, env or down");
    }
}
