package dev.meshtrace.sandbox.toolchain;

import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The programs of the sandbox: those on the PATH that fit, the others built once per user. */
public final class Toolchain {
    private final Progress progress;
    private final Commands commands;
    private final Map<String, String> environment;
    private final ModuleFolders modules;
    private final ToolCache cache;
    private final ModuleFiles files;
    private final InstalledTools installed;
    private final Go go;
    private final Jdk jdk;
    private final Map<Tool, Path> paths = new EnumMap<>(Tool.class);

    Toolchain(Progress progress, Commands commands, Map<String, String> environment, Platform platform) {
        this.progress = progress;
        this.commands = commands;
        this.environment = environment;
        this.modules = new ModuleFolders(platform.cache());
        this.cache = new ToolCache(platform);
        this.files = new ModuleFiles(platform.cache());
        this.installed = new InstalledTools(commands, environment);
        this.go = new Go(commands, environment);
        this.jdk = new Jdk(commands, environment);
    }

    /** The toolchain of this user on this machine. */
    public static Toolchain forUser(Progress progress) {
        return new Toolchain(progress, new LocalCommands(), System.getenv(), Platform.current());
    }

    /**
     * Makes the programs usable; those that are missing or broken are built, one after the other because Go itself
     * uses all cores.
     *
     * @throws SandboxException if Go or the JDK is missing or too old, or a module cannot be fetched
     */
    public synchronized void ensure(Set<Tool> tools) {
        var missing = new ArrayList<Tool>();
        for (var tool : new TreeSet<>(tools)) {
            if (!paths.containsKey(tool)) {
                installed
                        .find(tool)
                        .or(() -> cache.find(tool))
                        .ifPresentOrElse(path -> paths.put(tool, path), () -> missing.add(tool));
            }
        }
        if (tools.contains(Tool.PULUMI_LANGUAGE_JAVA)) {
            jdk.requireFitting();
        }
        if (!missing.isEmpty()) {
            go.requireFitting(modules.unpack(missing.get(0).module()));
            missing.forEach(tool -> paths.put(tool, build(tool)));
        }
    }

    /** The program's file; {@link #ensure} makes it first where that was not called. */
    public synchronized Path path(Tool tool) {
        ensure(Set.of(tool));
        return Objects.requireNonNull(paths.get(tool));
    }

    /** The folder with Istio's charts {@code base}, {@code gateway} and {@code istio-control/istio-discovery}. */
    public Path istioCharts() {
        return moduleFiles(GoModule.ISTIO, "istio.io/istio", Versions.ISTIO, "manifests/charts");
    }

    /** The folder with KWOK's stages: {@code node}, {@code pod}, {@code volume}. */
    public Path kwokStages() {
        return moduleFiles(GoModule.KWOK, "sigs.k8s.io/kwok", Versions.KWOK, "kustomize/stage");
    }

    private Path moduleFiles(GoModule toolchain, String module, String version, String folder) {
        return files.copied(module + "@v" + version, folder, () -> {
            Path unpacked = modules.unpack(toolchain);
            go.requireFitting(unpacked);
            return go.moduleFolder(unpacked, module);
        });
    }

    private Path build(Tool tool) {
        int cores = Runtime.getRuntime().availableProcessors();
        var estimate = Duration.ofSeconds(tool.cpuSeconds() / Math.min(cores, 4) + 1);
        try (var step = progress.start("build " + tool.program() + " " + tool.version(), estimate)) {
            Path built = cache.build(tool, progress, output -> {
                go.build(modules.unpack(tool.module()), tool.module().buildFlags(), tool.mainPackage(), output);
                check(tool, output);
            });
            step.done();
            return built;
        }
    }

    private void check(Tool tool, Path program) {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(tool.check());
        var result = commands.run(Path.of("/"), environment, command);
        if (!Files.isRegularFile(program) || !result.succeeded()) {
            throw new SandboxException(tool.program() + " was built but does not run: exit code " + result.exitCode());
        }
    }
}
