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
    private static final int NEEDED_MINOR = 26;
    private static final String INSTALL = ": install it from https://go.dev/dl";
    private static final Pattern VERSION = Pattern.compile("go1\\.(\\d+)\\S*");
    private static final Pattern FAULTY_MODULE = Pattern.compile("(\\S+@v[^\\s:]+): (.+)");
    private static final Pattern LAST_DOWNLOAD = Pattern.compile("(?s).*go: downloading (\\S+) (v\\S+)\n(.+)");

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

    /** Fails in one line when Go is missing or too old for the toolchain; Go may fetch a newer Go by itself. */
    void requireFitting(Path module) {
        var result = commands.run(module, environment, List.of("go", "env", "GOVERSION"));
        String needed = "go must be 1." + NEEDED_MINOR + " or newer, got ";
        if (result.exitCode() == 127) {
            throw new SandboxException(needed + "none on the PATH" + INSTALL);
        }
        if (!result.succeeded()) {
            throw new SandboxException(needed + "an older one: " + lastLine(result.errors()) + INSTALL);
        }
        var version = VERSION.matcher(result.output());
        if (version.find() && Integer.parseInt(version.group(1)) < NEEDED_MINOR) {
            throw new SandboxException(needed + version.group() + INSTALL);
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
        var faulty = FAULTY_MODULE.matcher(errors);
        if (faulty.find()) {
            return "module " + faulty.group(1) + " could not be fetched: " + faulty.group(2);
        }
        var download = LAST_DOWNLOAD.matcher(errors);
        if (download.matches()) {
            return "module " + download.group(1) + "@" + download.group(2) + " could not be fetched: "
                    + lastLine(download.group(3));
        }
        return lastLine(errors);
    }

    private static String lastLine(String text) {
        var lines = text.strip().split("\n", -1);
        return lines[lines.length - 1].strip();
    }
}
