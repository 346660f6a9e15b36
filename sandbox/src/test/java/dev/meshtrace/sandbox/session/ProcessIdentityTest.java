package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
    @Test
    void findsAProcessThatLives() {
        assertThat(ProcessIdentity.of(ProcessHandle.current()).find()).contains(ProcessHandle.current());
    }

    @Test
    void isNotFooledByAnotherProcessWithTheSameNumber() {
        ProcessIdentity mine = ProcessIdentity.of(ProcessHandle.current());

        assertThat(new ProcessIdentity(mine.pid(), mine.startedAt() - 60_000).isAlive())
                .isFalse();
    }

    @Test
    void killsAProcessThatIgnoresTheRequest() throws IOException {
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done").start();
        assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");

        ProcessIdentity.of(stubborn.toHandle()).stop(Duration.ofMillis(200));

        assertThat(stubborn.isAlive()).isFalse();
    }
}
