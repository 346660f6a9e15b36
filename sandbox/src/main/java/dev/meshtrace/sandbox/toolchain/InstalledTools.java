package dev.meshtrace.sandbox.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds programs on the PATH whose version fits, so that they need not be built. */
final class InstalledTools {
    /** The file beside the folder of a sandbox's own programs that names the real one. */
    static final String SANDBOX_MARK = "pulumi-program";

    private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+)\\.(\\d+)(\\S*)");

    private final Commands commands;
    private final Map<String, String> environment;

    InstalledTools(Commands commands, Map<String, String> environment) {
        this.commands = commands;
        this.environment = environment;
    }

    /**
     * The program on the PATH, if its version fits.
     *
     * <p>An istiod or istioctl from elsewhere is never used: webhooks, charts and istiod must be of one version.
     */
    Optional<Path> find(Tool tool) {
        return switch (tool) {
            case PULUMI ->
                onPath(tool)
                        .filter(program -> version(tool, program)
                                .filter(InstalledTools::isFittingPulumi)
                                .isPresent());
            // It says no version, but each release of the engine carries the host that fits it.
            case PULUMI_LANGUAGE_JAVA ->
                find(Tool.PULUMI)
                        .map(InstalledTools::resolved)
                        .map(pulumi -> pulumi.resolveSibling(tool.program()))
                        .filter(Files::isExecutable);
            case KUBECTL ->
                onPath(tool)
                        .filter(program -> version(tool, program)
                                .filter(InstalledTools::isWithinOneMinor)
                                .isPresent());
            case ETCD, KUBE_APISERVER, KUBE_CONTROLLER_MANAGER, KUBE_SCHEDULER, KWOK ->
                onPath(tool)
                        .filter(program -> version(tool, program)
                                .filter(version -> isExactly(version, tool.version()))
                                .isPresent());
            case ISTIOD, ISTIOCTL -> Optional.empty();
        };
    }

    private Optional<Path> onPath(Tool tool) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, tool.program()).toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .filter(file -> !isOfASandbox(file))
                .findFirst();
    }

    /** In a shell with a sandbox's environment its own pulumi comes first, which only hands on to a real one. */
    private static boolean isOfASandbox(Path file) {
        return Files.exists(file.resolveSibling("../" + SANDBOX_MARK));
    }

    private static Path resolved(Path program) {
        try {
            return program.toRealPath();
        } catch (IOException e) {
            return program;
        }
    }

    private Optional<MatchResult> version(Tool tool, Path program) {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(tool.check());
        var result = commands.run(Path.of("/"), environment, command);
        return result.succeeded() ? VERSION.matcher(result.output()).results().findFirst() : Optional.empty();
    }

    private static boolean isFittingPulumi(MatchResult version) {
        return number(version, 1) == 3
                && number(version, 2) >= 200
                && version.group(4).isEmpty();
    }

    private static boolean isWithinOneMinor(MatchResult version) {
        return number(version, 1) == Versions.KUBERNETES_MAJOR
                && Math.abs(number(version, 2) - Versions.KUBERNETES_MINOR) <= 1;
    }

    private static boolean isExactly(MatchResult version, String wanted) {
        return wanted.equals(version.group(1) + "." + version.group(2) + "." + version.group(3) + version.group(4));
    }

    private static int number(MatchResult version, int group) {
        return Integer.parseInt(version.group(group));
    }
}
