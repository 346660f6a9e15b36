package dev.meshtrace.sandbox.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.sandbox.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolCacheTest {
    private final BlockingQueue<String> notes = new LinkedBlockingQueue<>();
    private final AtomicInteger builds = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void theSecondOfTwoBuildersWaitsSaysSoAndTakesTheFirstOnesProgram() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> cache().build(Tool.ETCD, progress(), output -> {
            begun.countDown();
            await(mayEnd);
            write(output);
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        var second = CompletableFuture.supplyAsync(() -> cache().build(Tool.ETCD, progress(), this::write));

        assertThat(notes.poll(10, TimeUnit.SECONDS)).isEqualTo("another meshtrace is building etcd, waiting for it");
        mayEnd.countDown();

        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(first.get(10, TimeUnit.SECONDS));
        assertThat(builds).hasValue(1);
    }

    @Test
    void aProgramOfAnotherPlatformIsAnotherEntry() {
        var other = new ToolCache(new Platform("darwin", "arm64", folder));

        cache().build(Tool.ETCD, progress(), this::write);

        assertThat(cache().find(Tool.ETCD)).isPresent();
        assertThat(other.find(Tool.ETCD)).isEmpty();
    }

    private ToolCache cache() {
        return new ToolCache(new Platform("linux", "amd64", folder));
    }

    private void write(Path output) {
        builds.incrementAndGet();
        try {
            Files.writeString(output, "program");
            assertThat(output.toFile().setExecutable(true)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public Step start(String step, Duration estimate) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void note(String line) {
                notes.add(line);
            }
        };
    }
}
