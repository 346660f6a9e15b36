package dev.meshtrace.cli;

import dev.meshtrace.sandbox.session.Sandbox;
import dev.meshtrace.sandbox.session.Sandboxes;
import dev.meshtrace.sandbox.session.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which sandbox a command is about. */
final class TargetArgument {
    static final String DEFAULT = "dev";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "STACK",
            description = "dev, prod or the folder of a Pulumi project. Default: the only sandbox there is, else dev.")
    private @Nullable String argument;

    boolean isGiven() {
        return argument != null;
    }

    Target target(Context context) {
        if (argument == null) {
            return new Sandboxes(context.root()).only().orElseGet(() -> parse(DEFAULT, context));
        }
        return parse(argument, context);
    }

    /** The target of a command that makes one: without an argument always the same. */
    Target newTarget(Context context) {
        return parse(argument == null ? DEFAULT : argument, context);
    }

    Sandbox sandbox(Context context) {
        return Sandbox.of(context.root(), target(context), Main.className());
    }

    private Target parse(String given, Context context) {
        try {
            return Target.parse(given, context.root(), context.workingFolder());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
