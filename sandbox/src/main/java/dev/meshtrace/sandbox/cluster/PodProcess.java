package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.process.ManagedProcess;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The local process that stands for a Pod, with its restarts. */
final class PodProcess {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();

    private final Pod pod;
    private final Starter starter;
    private volatile Running running;
    private volatile boolean ready;
    private Duration pause = FIRST_PAUSE;
    private boolean waiting;
    private long restartAt;

    PodProcess(Pod pod, Starter starter) {
        this.pod = pod;
        this.starter = starter;
        this.running = starter.start(pod);
    }

    Pod pod() {
        return pod;
    }

    long pid() {
        return running.process().pid();
    }

    ManagedProcess process() {
        return running.process();
    }

    boolean isReady() {
        return ready;
    }

    /** The loopback port that stands for one of the container's ports. */
    @Nullable
    Integer localPort(int containerPort) {
        return running.program().ports().get(containerPort);
    }

    /** Looks at the process, and starts it again if it has ended and its pause is over; says whether it did so. */
    boolean look() {
        if (running.process().isAlive()) {
            ready = ready || answers();
            pause = ready ? FIRST_PAUSE : pause;
            return false;
        }
        ready = false;
        long now = System.nanoTime();
        if (!waiting) {
            waiting = true;
            restartAt = now + pause.toNanos();
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        } else if (now - restartAt >= 0) {
            waiting = false;
            running = starter.start(pod);
            return true;
        }
        return false;
    }

    void stop() {
        ready = false;
        running.process().stop(STOPPED_WITHIN);
    }

    private boolean answers() {
        var request = HttpRequest.newBuilder(running.program().ready())
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts the process for a Pod. */
    interface Starter {
        Running start(Pod pod);
    }

    /** A started process and the program that it runs. */
    record Running(ManagedProcess process, KnownImage.LocalProgram program) {}
}
