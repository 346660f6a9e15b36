package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.session.DaemonState.NamedProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The process that owns a sandbox's control plane, detached from any terminal. It says how it is in its state file and
 * ends on SIGTERM, or when that file is gone because somebody deleted the clone.
 */
public final class Daemon {
    private static final Duration WATCH = Duration.ofMillis(500);

    private final SandboxFolder folder;
    private final ControlPlane.Starter starter;
    private final JsonFile<DaemonState> file;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile DaemonState state;

    Daemon(SandboxFolder folder, String build, ControlPlane.Starter starter) {
        this.folder = folder;
        this.starter = starter;
        this.file = new JsonFile<>(folder.daemonState(), DaemonState.class);
        this.state = DaemonState.starting(ProcessIdentity.of(ProcessHandle.current()), build, "starting");
    }

    /** Runs until it is told to stop; returns the exit code. */
    int run() {
        file.write(state);
        long begin = System.nanoTime();
        try (ControlPlane plane = starter.start(folder, this::say)) {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            save(state.ready(plane.processes(), plane.kubeconfig().toString(), plane.providerPort(), millis));
            watch(plane);
        } catch (SandboxException e) {
            save(state.failed(String.valueOf(e.getMessage())));
            return SandboxException.EXIT_CODE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.delete();
        return 0;
    }

    /** Ends {@link #run}, which then closes everything. */
    void stop() {
        stop.countDown();
    }

    private void watch(ControlPlane plane) throws InterruptedException {
        while (!stop.await(WATCH.toMillis(), TimeUnit.MILLISECONDS) && file.exists()) {
            List<NamedProcess> processes = plane.processes();
            if (!processes.equals(state.processes())) {
                save(state.with(state.message(), processes));
            }
        }
    }

    private void say(String message) {
        save(state.with(message, state.processes()));
    }

    private void save(DaemonState next) {
        state = next;
        if (file.exists()) {
            file.write(next);
        }
    }
}
