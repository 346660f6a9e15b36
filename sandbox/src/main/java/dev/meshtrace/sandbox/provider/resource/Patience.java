package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ApiException;
import dev.meshtrace.sandbox.provider.api.NoSuchKindException;
import dev.meshtrace.sandbox.provider.await.Cancellation;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Asks the API server again where the answer may change by itself: a kind or namespace that another part of the same
 * update makes, a webhook whose server is still starting.
 */
final class Patience {
    private static final Duration UPDATE = Duration.ofSeconds(60);
    private static final Duration PREVIEW = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final Cancellation cancellation;

    Patience(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /**
     * The first good answer, or the last bad one after about a minute.
     *
     * @param timeout the resource's own timeout in seconds, which may end the questions earlier; 0 where it has none
     */
    <T> T ask(boolean preview, String what, double timeout, ResourceLog log, Supplier<T> question) {
        Instant deadline = Instant.now().plus(limit(preview, timeout));
        Duration pause = FIRST_PAUSE;
        for (int retry = 1; ; retry++) {
            RuntimeException refusal;
            try {
                return question.get();
            } catch (NoSuchKindException | ApiException e) {
                refusal = e;
            }
            if (!mayPass(refusal, preview) || Instant.now().plus(pause).isAfter(deadline)) {
                throw refusal;
            }
            log.status("Retry #%d; %s failed: %s".formatted(retry, what, refusal.getMessage()));
            cancellation.pause(pause);
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        }
    }

    private static Duration limit(boolean preview, double timeout) {
        Duration usual = preview ? PREVIEW : UPDATE;
        Duration own = Duration.ofMillis((long) (timeout * 1000));
        return own.isZero() || own.compareTo(usual) > 0 ? usual : own;
    }

    private static boolean mayPass(RuntimeException refusal, boolean preview) {
        if (!(refusal instanceof ApiException answer)) {
            return !preview;
        }
        return answer.webhookSilent() || answer.passing() || (!preview && (answer.notFound() || answer.tooEarly()));
    }
}
