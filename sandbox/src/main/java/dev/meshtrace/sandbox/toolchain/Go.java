package dev.meshtrace.sandbox.toolchain;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meshtrace.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The Go command, shielded from the user's own build settings. */
final class Go {
    private static final String NEEDED = "1.26";
    private static final Pattern TOO_OLD = Pattern.compile("go\\.mod requires go >= \\S+ \\(running go ([^;)]+)");
    private static final Pattern UNFETCHED =
            Pattern.compile("(?m)^(?:go: )?([\\w./~-]+\\.[\\w./~-]+@v[^\\s:]+): (.+)$");

    private final Commands commands;
    private final Map<String, String> environment;

    Go(Commands commands, Map<String, String> userEnvironment) {
        this.commands = commands;
        this.environment = shielded(userEnvironment);
    }

    private static Map<String, String> shielded(Map<String, String> userEnvironment) {
        var result = new HashMap<>(userEnvironment);
        List.of("GOOS", "GOARCH", "GOAMD64", "GOARM64", "GOEXPERIMENT", "GODEBUG", "GOROOT")
                .forEach(result::remove);
        result.put("GOFLAGS", "-mod=readonly");
        result.put("GOWORK", "off");
        result.put("GO111MODULE", "on");
        result.put("CGO_ENABLED", "0");
        return result;
    }

    /** Fails in one line when Go is missing or too old for the toolchain. */
    void requireFitting(Path module) {
        var result = commands.run(module, environment, List.of("go", "env", "GOVERSION"));
        if (result.exitCode() == 127) {
            throw new SandboxException(
                    "go " + NEEDED + " or newer must be on the PATH, got none: install it from https://go.dev/dl");
        }
        var old = TOO_OLD.matcher(result.errors());
        if (old.find()) {
            throw new SandboxException(
                    "go must be " + NEEDED + " or newer, got " + old.group(1) + ": install it from https://go.dev/dl");
        }
        if (!result.succeeded()) {
            throw new SandboxException("go env failed: " + lastLine(result.errors()));
        }
    }

    /** Builds one main package into a file. */
    void build(Path module, List<String> flags, String mainPackage, Path output) {
        var command = new ArrayList<>(List.of("go", "build", "-trimpath", "-buildvcs=false"));
        command.addAll(flags);
        command.addAll(List.of("-o", output.toString(), mainPackage));
        var result = commands.run(module, environment, command);
        if (!result.succeeded()) {
            throw new SandboxException(mainPackage + " could not be built: " + reason(result.errors()));
        }
    }

    /** The folder in Go's module cache that holds a module's files, fetched if need be. */
    Path moduleFolder(Path folder, String module) {
        var result = commands.run(folder, environment, List.of("go", "mod", "download", "-json", module));
        try {
            var answer = new ObjectMapper().readTree(result.output());
            if (result.succeeded() && answer.hasNonNull("Dir")) {
                return Path.of(answer.get("Dir").asText());
            }
            String error = answer.path("Error").asText(lastLine(result.errors()));
            throw new SandboxException("module " + module + " could not be fetched: " + lastLine(error));
        } catch (IOException e) {
            throw new SandboxException("go mod download of " + module + " gave no JSON", e);
        }
    }

    private static String reason(String errors) {
        var unfetched = UNFETCHED.matcher(errors);
        if (unfetched.find()) {
            return "module " + unfetched.group(1) + " could not be fetched: " + unfetched.group(2);
        }
        return lastLine(errors);
    }

    private static String lastLine(String text) {
        var lines = text.strip().split("\n", -1);
        return lines[lines.length - 1].strip();
    }
}
