package dev.meshtrace.sandbox.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What identifies a process on this machine beyond its pid, which the system gives to others later. */
public record ProcessRecord(String name, long pid, long startedMillis) {
    // The start time is computed from the time of boot, which a clock adjustment moves a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(String name, ProcessHandle handle) {
        return new ProcessRecord(
                name,
                handle.pid(),
                handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** The recorded process, unless it has ended or its pid belongs to another one now. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(this::isSame);
    }

    /** Whether the recorded process still runs; a zombie does not. */
    @JsonIgnore
    public boolean isRunning() {
        return find().isPresent();
    }

    private boolean isSame(ProcessHandle handle) {
        var info = handle.info();
        // A zombie has a start time but no program any more.
        return info.command().isPresent()
                && info.startInstant()
                        .filter(start -> Math.abs(start.toEpochMilli() - startedMillis) <= TOLERANCE.toMillis())
                        .isPresent();
    }
}
