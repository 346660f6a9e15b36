package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.cluster.Cluster;
import dev.meshtrace.sandbox.process.ProcessRecord;
import dev.meshtrace.sandbox.session.DaemonState.Phase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts, finds and stops the daemon of one sandbox, and removes what a killed one left. */
final class DaemonControl {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_GRACE = Duration.ofSeconds(40);
    private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 50;

    private final SandboxFolder folder;
    private final DaemonClasses classes;
    private final String mainClass;
    private final JsonFile<DaemonState> file;

    /**
     * Starts nothing yet.
     *
     * @param mainClass given {@code sandbox serve}, folder and build, it calls {@link Daemon#serve}
     */
    DaemonControl(SandboxFolder folder, DaemonClasses classes, String mainClass) {
        this.folder = folder;
        this.classes = classes;
        this.mainClass = mainClass;
        this.file = new JsonFile<>(folder.daemonState(), DaemonState.class);
    }

    /** What the daemon says of itself, if one was started and not stopped. */
    Optional<DaemonState> state() {
        return file.read();
    }

    /** Whether a daemon of this very build is up or on its way. */
    boolean isUsable() {
        return state().filter(state -> state.isAlive()
                        && state.phase() != Phase.FAILED
                        && state.build().equals(classes.build()))
                .isPresent();
    }

    /** Starts a daemon that outlives this process and its terminal. */
    void start() {
        Process process;
        try {
            process = new ProcessBuilder(command())
                    .directory(folder.root().toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.daemonLog().toFile())
                    .start();
        } catch (IOException e) {
            throw new SandboxException("the sandbox's daemon cannot be started: " + e.getMessage(), e);
        }
        file.write(DaemonState.starting(ProcessIdentity.of(process.toHandle()), classes.build()));
    }

    /** Waits until the daemon is ready. */
    DaemonState awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            DaemonState state = state().orElseThrow(() -> died("its state file is gone"));
            if (state.isReady()) {
                return state;
            }
            if (state.phase() == Phase.FAILED) {
                stop();
                throw new SandboxException(state.message());
            }
            if (!state.isAlive()) {
                stop();
                throw died(lastLine());
            }
            sleep();
        }
        throw died("not ready after %d s".formatted(START_LIMIT.toSeconds()));
    }

    /** Ends the daemon and all that it started, also where it was killed and could not do so itself. */
    void stop() {
        state().ifPresent(state -> state.daemon().stop(STOP_GRACE));
        Cluster.records(folder.cluster()).endLeftovers(LEFTOVER_GRACE);
        file.delete();
    }

    /** The processes of the control plane that run. */
    List<ProcessRecord> processes() {
        return Cluster.records(folder.cluster()).running();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        // A session of its own: Control-C and the end of the terminal do not reach it, nor what it starts.
        onPath("setsid").ifPresentOrElse(setsid -> command.add(setsid.toString()), () -> command.add("nohup"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp"));
        command.add(classes.copyTo(folder.daemonClasses()));
        command.addAll(List.of(mainClass, "sandbox", "serve", folder.root().toString(), classes.build()));
        return command;
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private SandboxException died(String why) {
        return new SandboxException(
                "the sandbox's daemon did not start: %s (log: %s)".formatted(why, folder.daemonLog()));
    }

    private String lastLine() {
        try {
            List<String> lines = Files.readAllLines(folder.daemonLog());
            return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "it left no log";
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("interrupted while the control plane started", e);
        }
    }
}
