package dev.meshtrace.cli;

import dev.meshtrace.sandbox.session.ProviderMode;
import dev.meshtrace.sandbox.session.Sandbox;
import dev.meshtrace.sandbox.session.UpReport;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meshtrace sandbox up}. */
@Command(
        name = "up",
        description = "Starts a control plane on free loopback ports and brings a stack up on it with pulumi up.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final TargetArgument argument = new TargetArgument();

    @Option(
            names = "--provider",
            paramLabel = "auto|official|embedded",
            description = {
                "The Kubernetes provider. auto: the official plugin where it is installed or can be in ten seconds,",
                "else the embedded one. Default: auto, then the one that the sandbox was made with."
            })
    private @Nullable ProviderMode provider;

    UpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Sandbox sandbox = Sandbox.of(context.root(), argument.newTarget(context), Main.className());
        UpReport report = sandbox.up(provider, Toolchain.forUser(context.progress()), context.progress());
        new UpText(report).print(context.out());
        return 0;
    }
}
