package dev.meshtrace.sandbox.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;

/** Progress as lines, for logs and pipes: one when a long step begins, one when any step ends. */
public final class PlainProgress implements Progress {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final PrintStream out;
    private final InstantSource clock;

    public PlainProgress(PrintStream out) {
        this(out, InstantSource.system());
    }

    PlainProgress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Step start(String step, Duration estimate) {
        if (estimate.compareTo(LONG) > 0) {
            out.println(step + ", about " + Durations.say(estimate));
        }
        var begin = clock.instant();
        return new Step() {
            private boolean ended;

            @Override
            public void done() {
                end("done");
            }

            @Override
            public void close() {
                end("failed");
            }

            private void end(String how) {
                if (!ended) {
                    ended = true;
                    out.println(step + ": " + how + " in " + Durations.say(Duration.between(begin, clock.instant())));
                }
            }
        };
    }

    @Override
    public void note(String line) {
        out.println(line);
    }
}
