package dev.meshtrace.sandbox.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private Instant now = Instant.EPOCH;

    @Test
    void plainLinesSayTheEstimateOfALongStepAndHowItEnded() {
        var progress = new PlainProgress(out, () -> now);

        var build = progress.start("build", Duration.ofSeconds(181));
        now = now.plusSeconds(75);
        build.done();
        progress.start("start", Duration.ofSeconds(8)).close();

        assertThat(said()).isEqualTo("""
                build, about 3 min 1 s
                build: done in 1 min 15 s
                start: failed in 0.0 s
                """);
    }

    @Test
    void aDoneStepThatIsClosedIsStillDone() {
        try (var step = new PlainProgress(out, () -> now).start("start", Duration.ZERO)) {
            step.done();
        }

        assertThat(said()).isEqualTo("start: done in 0.0 s\n");
    }

    @Test
    void aTerminalLineIsRewrittenAndAnEndedStepStays() {
        var progress = new TerminalProgress(out, true, () -> now);

        var step = progress.start("build", Duration.ofSeconds(60));
        now = now.plusSeconds(12);
        progress.note("another line");
        step.done();

        assertThat(said())
                .contains("\r\u001b[2Kanother line\n\r\u001b[2Kbuild (12 s of about 1 min 0 s)")
                .endsWith("\r\u001b[2Kbuild: \u001b[32mdone\u001b[0m in 12 s\n");
    }

    @Test
    void noColoursWhereTheyAreUnwanted() {
        Progress.on(out, true, Map.of("NO_COLOR", "1"))
                .start("build", Duration.ZERO)
                .done();

        assertThat(said()).contains("build: done in").doesNotContain("\u001b[32m");
    }

    @Test
    void noControlCharactersWhereThereIsNoTerminal() {
        Progress.on(out, false, Map.of()).start("build", Duration.ZERO).done();
        Progress.on(out, true, Map.of("TERM", "dumb")).note("line");

        assertThat(said()).doesNotContain("\u001b").contains("line\n");
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
