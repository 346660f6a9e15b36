package dev.meshtrace.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.meshtrace.sandbox.session.SandboxEnvironment;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meshtrace sandbox env}. */
@Command(
        name = "env",
        description = {
            "Prints what a shell needs so that kubectl and pulumi themselves work against a sandbox:",
            "  eval \"$(./meshtrace sandbox env)\""
        },
        mixinStandardHelpOptions = true)
final class EnvCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final TargetArgument argument = new TargetArgument();

    @Option(names = "--json", description = "As a JSON object; PATH is the folder to put in front.")
    private boolean json;

    EnvCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        SandboxEnvironment environment = argument.sandbox(context).environment(Toolchain.forUser(context.progress()));
        if (json) {
            context.out()
                    .println(new JsonMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(environment.variables()));
        } else {
            context.out().print(environment.toShell());
            context.out().flush();
        }
        return 0;
    }
}
