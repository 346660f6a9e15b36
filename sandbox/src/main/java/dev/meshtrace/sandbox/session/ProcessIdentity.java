package dev.meshtrace.sandbox.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that can be found again after a crash: its number and the moment of its start, because numbers are used
 * again.
 *
 * @param startedAt milliseconds since 1970
 */
public record ProcessIdentity(long pid, long startedAt) {
    /** The clock behind a process's start has ticks of 10 ms and is set to the second at boot. */
    private static final long TOLERANCE_MILLIS = 2_000;

    static ProcessIdentity of(ProcessHandle handle) {
        return new ProcessIdentity(
                handle.pid(),
                handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** The living process, never a stranger that got the same number. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(start -> Math.abs(start.toEpochMilli() - startedAt) <= TOLERANCE_MILLIS)
                        .orElse(false));
    }

    @JsonIgnore
    boolean isAlive() {
        return find().isPresent();
    }

    /** Asks the process to end and kills it where it does not. */
    void stop(Duration grace) {
        find().ifPresent(handle -> {
            handle.destroy();
            if (!awaitExit(handle, grace)) {
                handle.destroyForcibly();
                awaitExit(handle, grace);
            }
        });
    }

    private static boolean awaitExit(ProcessHandle handle, Duration time) {
        CompletableFuture<ProcessHandle> exit = handle.onExit();
        try {
            exit.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }
}
