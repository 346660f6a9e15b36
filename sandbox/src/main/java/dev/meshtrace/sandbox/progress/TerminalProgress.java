package dev.meshtrace.sandbox.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Progress on a terminal: one line that is rewritten, with elapsed and estimated time. */
public final class TerminalProgress implements Progress {
    private static final String START_OF_LINE = "\r\u001b[2K";
    private static final long REDRAW_MILLIS = 250;

    private final PrintStream out;
    private final boolean colours;
    private final InstantSource clock;
    private final ScheduledExecutorService redraw;
    private final List<RunningStep> running = new ArrayList<>();
    private @Nullable ScheduledFuture<?> drawing;

    public TerminalProgress(PrintStream out, boolean colours) {
        this(out, colours, InstantSource.system());
    }

    TerminalProgress(PrintStream out, boolean colours, InstantSource clock) {
        this.out = out;
        this.colours = colours;
        this.clock = clock;
        this.redraw = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public synchronized Step start(String step, Duration estimate) {
        var started = new RunningStep(step, estimate, clock.instant());
        running.add(started);
        if (drawing == null) {
            drawing = redraw.scheduleAtFixedRate(this::draw, 0, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        }
        return started;
    }

    @Override
    public synchronized void note(String line) {
        out.print(START_OF_LINE + line + System.lineSeparator());
        draw();
    }

    private synchronized void draw() {
        if (!running.isEmpty()) {
            var line = new StringBuilder(START_OF_LINE);
            for (var step : running) {
                line.append(line.length() > START_OF_LINE.length() ? "; " : "").append(step.text());
            }
            out.print(line);
            out.flush();
        }
    }

    private synchronized void end(RunningStep step, boolean succeeded) {
        if (!running.remove(step)) {
            return;
        }
        if (running.isEmpty() && drawing != null) {
            drawing.cancel(false);
            drawing = null;
        }
        String mark = succeeded ? coloured("32", "done") : coloured("31", "failed");
        note(step.name + ": " + mark + " in " + Durations.say(step.elapsed()));
    }

    private String coloured(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private final class RunningStep implements Step {
        private final String name;
        private final Duration estimate;
        private final Instant begin;

        RunningStep(String name, Duration estimate, Instant begin) {
            this.name = name;
            this.estimate = estimate;
            this.begin = begin;
        }

        Duration elapsed() {
            return Duration.between(begin, clock.instant());
        }

        String text() {
            return name + " (" + Durations.ofAbout(elapsed(), estimate) + ")";
        }

        @Override
        public void done() {
            end(this, true);
        }

        @Override
        public void close() {
            end(this, false);
        }
    }
}
