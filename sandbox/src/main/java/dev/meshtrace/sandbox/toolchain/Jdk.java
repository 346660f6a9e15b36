package dev.meshtrace.sandbox.toolchain;

import dev.meshtrace.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The Java on the PATH, with which Pulumi's language host runs programs. */
final class Jdk {
    private static final int NEEDED = 17;
    private static final String INSTALL = ": install a JDK, for example from https://adoptium.net";
    private static final Pattern VERSION = Pattern.compile("version \"(?:1\\.)?(\\d+)([^\"]*)\"");

    private final Commands commands;
    private final Map<String, String> environment;

    Jdk(Commands commands, Map<String, String> environment) {
        this.commands = commands;
        this.environment = environment;
    }

    /** Fails in one line when Java is missing or too old. */
    void requireFitting() {
        var result = commands.run(Path.of("/"), environment, List.of("java", "-version"));
        if (!result.succeeded()) {
            throw new SandboxException("java must be " + NEEDED + " or newer, got none on the PATH" + INSTALL);
        }
        var version = VERSION.matcher(result.errors());
        if (version.find() && Integer.parseInt(version.group(1)) < NEEDED) {
            throw new SandboxException(
                    "java must be " + NEEDED + " or newer, got " + version.group(1) + version.group(2) + INSTALL);
        }
    }
}
