package dev.meshtrace.sandbox.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meshtrace.model.Versions;
import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.process.ProcessRecord;
import dev.meshtrace.sandbox.progress.Progress;
import dev.meshtrace.sandbox.pulumi.PulumiCli;
import dev.meshtrace.sandbox.pulumi.ResourceChanges;
import dev.meshtrace.sandbox.session.DaemonState.Phase;
import dev.meshtrace.sandbox.toolchain.Tool;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One sandbox of a clone: brought up, asked, taken down. */
public final class Sandbox {
    private static final Duration CONTROL_PLANE_ESTIMATE = Duration.ofSeconds(9);

    private final Target target;
    private final SandboxFolder folder;
    private final DaemonControl daemon;
    private final JsonFile<ProviderChoice> provider;

    private Sandbox(Target target, SandboxFolder folder, DaemonControl daemon) {
        this.target = target;
        this.folder = folder;
        this.daemon = daemon;
        this.provider = new JsonFile<>(folder.root().resolve("provider.json"), ProviderChoice.class);
    }

    /**
     * The sandbox of a clone for a target, whether it is up or not.
     *
     * @param mainClass the command line's, to which {@code sandbox serve} is given
     */
    public static Sandbox of(Path clone, Target target, String mainClass) {
        SandboxFolder folder = SandboxFolder.of(clone, target.name());
        return new Sandbox(target, folder, new DaemonControl(folder, DaemonClasses.ofThisProcess(), mainClass));
    }

    public Target target() {
        return target;
    }

    /** Makes what is missing, starts the control plane unless it runs, and brings the stack up for real. */
    public UpReport up(@Nullable ProviderMode mode, Toolchain toolchain, Progress progress) {
        folder.create();
        return SandboxLock.hold(folder.lock(), () -> {
            new JsonFile<>(folder.target(), Target.class).write(target);
            toolchain.ensure(EnumSet.allOf(Tool.class));
            boolean starts = startDaemon(progress);
            CompletableFuture<ProviderChoice> choice =
                    CompletableFuture.supplyAsync(() -> chooseProvider(mode, toolchain));
            DaemonState state = awaitReady(starts, progress);
            provider.write(join(choice));
            progress.note(join(choice).line());
            return update(state, starts, toolchain);
        });
    }

    private boolean startDaemon(Progress progress) {
        if (daemon.isUsable()) {
            return false;
        }
        daemon.state().ifPresent(old -> progress.note(whyRestarted(old)));
        daemon.stop();
        daemon.start();
        return true;
    }

    private static String whyRestarted(DaemonState old) {
        return old.isAlive()
                ? "the sandbox's control plane runs an older build of meshtrace: starting it again on its data"
                : "the sandbox's control plane was killed: cleaning up and starting it again on its data";
    }

    private DaemonState awaitReady(boolean starts, Progress progress) {
        if (!starts && daemon.state().filter(DaemonState::isReady).isPresent()) {
            return daemon.awaitReady();
        }
        try (Progress.Step step = progress.start("start the control plane", CONTROL_PLANE_ESTIMATE)) {
            DaemonState state = daemon.awaitReady();
            step.done();
            return state;
        }
    }

    /** A stack keeps the provider that it was made with, unless the user asks for another. */
    private ProviderChoice chooseProvider(@Nullable ProviderMode mode, Toolchain toolchain) {
        Optional<ProviderChoice> before = mode == null ? provider.read() : Optional.empty();
        return before.orElseGet(() -> new OfficialPlugin(
                        Versions.KUBERNETES_PROVIDER,
                        toolchain.path(Tool.PULUMI),
                        folder.pulumiHome(),
                        userPulumiHome())
                .choose(
                        mode == null ? ProviderMode.AUTO : mode,
                        Map.of("PULUMI_HOME", folder.pulumiHome().toString(), "PULUMI_SKIP_UPDATE_CHECK", "true")));
    }

    private static Path userPulumiHome() {
        String home = System.getenv("PULUMI_HOME");
        return home == null || home.isEmpty() ? Path.of(System.getProperty("user.home"), ".pulumi") : Path.of(home);
    }

    private static ProviderChoice join(CompletableFuture<ProviderChoice> choice) {
        try {
            return choice.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SandboxException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private UpReport update(DaemonState state, boolean starts, Toolchain toolchain) {
        Map<String, @Nullable String> variables =
                new HashMap<>(environment(state, toolchain).forProcess(System.getenv("PATH")));
        variables.put("PULUMI_DEBUG_COMMANDS", "true");
        PulumiWorkspace workspace = new PulumiWorkspace(folder, target);
        workspace.prepare(programs(toolchain), variables);
        PulumiCli pulumi = workspace.cli(variables);
        workspace.repair(pulumi);
        long begin = System.nanoTime();
        int exitCode = pulumi.run(
                "up",
                "--yes",
                "--skip-preview",
                "--suppress-outputs",
                "--suppress-progress",
                "--event-log",
                folder.eventLog().toString());
        if (exitCode != 0) {
            throw new SandboxException(
                    "pulumi up failed with exit code %d, see above; the control plane stays up".formatted(exitCode));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return new UpReport(
                target,
                daemon.processes().stream().map(ProcessRecord::name).toList(),
                ResourceChanges.fromEventLog(folder.eventLog()),
                outputs(pulumi),
                starts && state.readyMillis() != null ? Duration.ofMillis(state.readyMillis()) : null,
                took);
    }

    private static JsonNode outputs(PulumiCli pulumi) {
        try {
            return JsonFile.JSON.readTree(
                    pulumi.capture("stack", "output", "--json").require("pulumi stack output"));
        } catch (IOException e) {
            throw new SandboxException("the outputs of the stack cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, Path> programs(Toolchain toolchain) {
        Map<String, Path> programs = new HashMap<>();
        for (Tool tool : EnumSet.of(Tool.PULUMI, Tool.PULUMI_LANGUAGE_JAVA, Tool.KUBECTL, Tool.ISTIOCTL)) {
            programs.put(tool.program(), toolchain.path(tool));
        }
        return programs;
    }

    /**
     * What a shell needs so that {@code kubectl} and {@code pulumi} work against this sandbox.
     *
     * @throws SandboxException where it is not up
     */
    public SandboxEnvironment environment(Toolchain toolchain) {
        DaemonState state = daemon.state()
                .filter(DaemonState::isReady)
                .orElseThrow(
                        () -> new SandboxException("sandbox %s is not up: start it with './meshtrace sandbox up %s'"
                                .formatted(target.name(), argument())));
        return environment(state, toolchain);
    }

    private SandboxEnvironment environment(DaemonState state, Toolchain toolchain) {
        boolean embedded = provider.read().map(ProviderChoice::embedded).orElse(true);
        return SandboxEnvironment.of(
                folder,
                Path.of(String.valueOf(state.kubeconfig())),
                new IstioCharts(toolchain.istioCharts()).linkedIn(folder.root().resolve("istio-charts")),
                embedded ? state.providerPort() : null);
    }

    private String argument() {
        return target.name().equals(target.stack())
                ? target.stack()
                : target.project().toString();
    }

    /** How the sandbox is; asks nothing but the system's process table. */
    public SandboxStatus status() {
        Optional<DaemonState> state = daemon.state();
        List<SandboxStatus.Part> parts = daemon.processes().stream()
                .map(process -> new SandboxStatus.Part(process.name(), process.pid()))
                .toList();
        boolean alive = state.filter(DaemonState::isAlive).isPresent();
        return new SandboxStatus(
                target.name(),
                target.stack(),
                target.project().toString(),
                state.map(Sandbox::word).orElse("down"),
                state.map(DaemonState::message).orElse(null),
                alive ? state.map(known -> known.daemon().pid()).orElse(null) : null,
                state.map(DaemonState::kubeconfig).orElse(null),
                provider.read()
                        .map(choice -> choice.embedded() ? "embedded" : "official")
                        .orElse(null),
                parts);
    }

    private static String word(DaemonState state) {
        if (!state.isAlive()) {
            return "killed";
        }
        return state.phase() == Phase.READY ? "up" : "starting";
    }

    /**
     * Ends every process of the sandbox.
     *
     * @param purge whether its data go too
     * @return whether there was anything to end or to delete
     */
    public boolean down(boolean purge) {
        if (!folder.exists()) {
            return false;
        }
        boolean wasThere = SandboxLock.hold(folder.lock(), () -> {
            boolean known = daemon.state().isPresent();
            daemon.stop();
            return known;
        });
        if (purge) {
            folder.delete();
        }
        return wasThere || purge;
    }
}
