package dev.meshtrace.sandbox.process;

import dev.meshtrace.sandbox.SandboxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A local process with its log, recorded on disk while it runs. */
public final class ManagedProcess {
    private static final int LONGEST_LINE = 300;
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private final ProcessSpec spec;
    private final Process process;
    private final ProcessRecord record;
    private final ProcessRecords records;

    private ManagedProcess(ProcessSpec spec, Process process, ProcessRecords records) {
        this.spec = spec;
        this.process = process;
        this.records = records;
        this.record = ProcessRecord.of(spec.name(), process.toHandle());
    }

    /** Starts and records a process; an earlier log is kept once as {@code .previous}. */
    public static ManagedProcess start(ProcessSpec spec, ProcessRecords records) {
        try {
            keepPreviousLog(spec.log());
            var builder = new ProcessBuilder(spec.command())
                    .directory(spec.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(spec.log().toFile());
            builder.environment().clear();
            builder.environment().putAll(spec.environment());
            var managed = new ManagedProcess(spec, builder.start(), records);
            records.save(managed.record);
            return managed;
        } catch (IOException e) {
            throw new SandboxException(spec.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    private static void keepPreviousLog(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public String name() {
        return spec.name();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return spec.log();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process ends, whoever ends it. */
    public CompletableFuture<ManagedProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Asks the process to end, kills it after the grace, and returns when it is gone. */
    public void stop(Duration grace) {
        process.destroy();
        if (!ended(grace)) {
            process.destroyForcibly();
            if (!ended(AFTER_KILL)) {
                throw new IllegalStateException(name() + " with pid " + pid() + " cannot be ended");
            }
        }
        records.remove(name());
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether the log holds the text; logs of a process that fails at start are short. */
    public boolean hasLogged(String text) {
        return readLog().contains(text);
    }

    /** The last line of the log that says something, cut where it is too long to read. */
    public String lastLogLine() {
        var lines = readLog().strip().split("\n", -1);
        String last = lines[lines.length - 1];
        return last.length() <= LONGEST_LINE ? last : last.substring(0, LONGEST_LINE) + "…";
    }

    private String readLog() {
        try {
            return Files.readString(spec.log(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
