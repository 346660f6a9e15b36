package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.api.ApiException;
import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks for an object again and again until it is ready or gone.
 *
 * <p>It asks instead of watching: a watch can break without notice, a question cannot, and on loopback it costs less
 * than a millisecond.
 */
public final class Awaiter {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final ApiServer server;
    private final Cancellation cancellation;

    public Awaiter(ApiServer server, Cancellation cancellation) {
        this.server = server;
        this.cancellation = cancellation;
    }

    /** Waits until the object at a path is ready and returns it as it is then. */
    public Map<String, Object> ready(String path, Readiness readiness, Duration patience, Consumer<String> status)
            throws NotReadyException {
        Instant deadline = Instant.now().plus(patience);
        Duration pause = FIRST_PAUSE;
        String said = "";
        while (true) {
            Map<String, Object> live = server.get(path);
            Progress progress = readiness.of(live);
            if (!progress.message().equals(said)) {
                said = progress.message();
                status.accept(said);
            }
            if (progress.state() == Progress.State.READY) {
                return live;
            }
            if (progress.state() == Progress.State.FAILED) {
                throw notReady(live, "failed to become Ready", progress.reasons());
            }
            if (Instant.now().isAfter(deadline)) {
                if (readiness.forgiving()) {
                    return live;
                }
                throw notReady(live, "timed out waiting to be Ready", progress.reasons());
            }
            pauseUnlessCancelled(pause, live, progress);
            pause = longer(pause);
        }
    }

    /** An object whose wait is cancelled is there all the same: it must get into the state. */
    private void pauseUnlessCancelled(Duration pause, Map<String, Object> live, Progress progress)
            throws NotReadyException {
        try {
            cancellation.pause(pause);
        } catch (CancelledException e) {
            throw notReady(live, "was being waited for when the operation was cancelled", progress.reasons());
        }
    }

    private static NotReadyException notReady(Map<String, Object> live, String what, List<String> reasons) {
        return new NotReadyException("'" + Trees.text(live, "metadata", "name") + "' " + what, reasons, live);
    }

    /** Waits until the object at a path is gone, or another one of the same name has taken its place. */
    public void gone(String path, Duration patience, Consumer<String> status) throws NotReadyException {
        Instant deadline = Instant.now().plus(patience);
        Duration pause = FIRST_PAUSE;
        String uid = "";
        String said = "";
        while (true) {
            Map<String, Object> live;
            try {
                live = server.get(path);
            } catch (ApiException e) {
                if (e.notFound()) {
                    return;
                }
                throw e;
            }
            String now = Trees.text(live, "metadata", "uid");
            if (!uid.isEmpty() && !uid.equals(now)) {
                return;
            }
            uid = now;
            String message = Deletion.message(live);
            if (!message.equals(said)) {
                said = message;
                status.accept(said);
            }
            if (Instant.now().isAfter(deadline)) {
                throw notReady(live, "timed out waiting to be deleted", List.of(message));
            }
            cancellation.pause(pause);
            pause = longer(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
