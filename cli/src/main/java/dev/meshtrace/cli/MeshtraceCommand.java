package dev.meshtrace.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code meshtrace}. */
@Command(
        name = "meshtrace",
        description = "Distributed tracing for an Istio mesh, declared and proved.",
        mixinStandardHelpOptions = true,
        version = "meshtrace 0.1.0",
        subcommands = SandboxCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = "%nExit codes: 0 fine, 1 findings, 2 wrong use, 3 something outside failed.")
final class MeshtraceCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command must be given: sandbox");
    }
}
