package dev.meshtrace.cli;

import dev.meshtrace.sandbox.SandboxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The entry point of the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Context.ofThisProcess(), arguments));
    }

    /** Runs one command and returns its exit code: 0 fine, 1 findings, 2 wrong use, 3 something outside failed. */
    static int run(Context context, String... arguments) {
        return commandLine(context).execute(arguments);
    }

    private static CommandLine commandLine(Context context) {
        CommandLine line = new CommandLine(new MeshtraceCommand(), new CommandFactory(context));
        line.setOut(context.out());
        line.setErr(context.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::onWrongUse);
        line.setExecutionExceptionHandler(Main::onFailure);
        return line;
    }

    private static int onWrongUse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr()
                .println("see './%s --help'".formatted(command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int onFailure(Exception failure, CommandLine command, @Nullable ParseResult parsed)
            throws Exception {
        if (failure instanceof SandboxException outside) {
            command.getErr().println("error: " + outside.getMessage());
            return SandboxException.EXIT_CODE;
        }
        throw failure;
    }

    /** The class that a sandbox's daemon starts. */
    static String className() {
        return Main.class.getName();
    }

    static Path cloneOf(@Nullable String home, Path workingFolder) {
        return home == null ? workingFolder : Path.of(home);
    }
}
