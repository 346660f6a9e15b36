package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.SandboxException;
import java.nio.file.Path;
import java.time.Duration;
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
    private final CountDownLatch ended = new CountDownLatch(1);
    private final DaemonState starting;

    Daemon(SandboxFolder folder, String build, ControlPlane.Starter starter) {
        this.folder = folder;
        this.starter = starter;
        this.file = new JsonFile<>(folder.daemonState(), DaemonState.class);
        this.starting = DaemonState.starting(ProcessIdentity.of(ProcessHandle.current()), build);
    }

    /**
     * Runs the daemon of a sandbox until this process is asked to end.
     *
     * @param build what the starter knows this build by
     * @return the exit code
     */
    public static int serve(Path folder, String build) {
        return serve(folder, build, LocalControlPlane::start);
    }

    static int serve(Path folder, String build, ControlPlane.Starter starter) {
        Daemon daemon = new Daemon(new SandboxFolder(folder), build, starter);
        Runtime.getRuntime().addShutdownHook(new Thread(daemon::stopAndAwaitEnd, "stop"));
        return daemon.run();
    }

    /** Runs until it is told to stop; returns the exit code. */
    int run() {
        try {
            return startAndAwaitStop();
        } finally {
            ended.countDown();
        }
    }

    private int startAndAwaitStop() {
        file.write(starting);
        long begin = System.nanoTime();
        try (ControlPlane plane = starter.start(folder)) {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            save(starting.ready(plane.kubeconfig().toString(), plane.providerPort(), millis));
            awaitStop();
        } catch (SandboxException e) {
            save(starting.failed(String.valueOf(e.getMessage())));
            return SandboxException.EXIT_CODE;
        } catch (RuntimeException e) {
            save(starting.failed("the control plane did not start: " + e));
            throw e;
        }
        file.delete();
        return 0;
    }

    /** Ends {@link #run}, which then closes everything. */
    void stop() {
        stop.countDown();
    }

    /** Not by joining the main thread: that one waits in {@code System.exit} for this hook. */
    private void stopAndAwaitEnd() {
        stop();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitStop() {
        try {
            boolean stopped = false;
            while (!stopped && file.exists()) {
                stopped = stop.await(WATCH.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file that is gone stays gone: it is how the daemon learns that nobody wants it any more. */
    private void save(DaemonState next) {
        if (file.exists()) {
            file.write(next);
        }
    }
}
