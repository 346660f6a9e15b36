package dev.meshtrace.sandbox.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/** Shows what is being done, for how long, and about how long it takes. */
public interface Progress {
    /** Begins a step; {@code estimate} is zero where nobody can say. */
    Step start(String step, Duration estimate);

    /** Says something that stays on the screen. */
    void note(String line);

    /** A step that has begun; closing it without {@link #done} means that it failed. */
    interface Step extends AutoCloseable {
        /** The step has succeeded. */
        void done();

        @Override
        void close();
    }

    /** One rewritten line on a terminal, plain lines elsewhere; colours only on a terminal and without NO_COLOR. */
    static Progress on(PrintStream out, boolean terminal, Map<String, String> environment) {
        if (!terminal || "dumb".equals(environment.get("TERM"))) {
            return new PlainProgress(out);
        }
        boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new TerminalProgress(out, colours);
    }
}
