package dev.meshtrace.sandbox.provider.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends every wait of a session when the engine asks for it or is gone. */
public final class Cancellation {
    private final CountDownLatch cancelled = new CountDownLatch(1);

    /** Ends all waits, those under way and later ones. */
    public void cancel() {
        cancelled.countDown();
    }

    /** Waits a while, or fails at once when cancelled. */
    public void pause(Duration duration) {
        try {
            if (cancelled.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancelledException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
