package dev.fermata.scheduler;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A timer of a {@link LimitedScheduler}: waits in the scheduler below, then among the steps of the view, and can be cancelled
 * until it runs. Who takes the step out decides.
 */
final class LimitedTimer implements Timer, Runnable {
    private final AtomicReference<@Nullable Runnable> step;
    private volatile @Nullable Timer below;
    private volatile boolean cancelled;

    LimitedTimer(Runnable step) {
        this.step = new AtomicReference<>(step);
    }

    void waitIn(Timer timer) {
        below = timer;
    }

    @Override
    public void run() {
        Runnable taken = step.getAndSet(null);
        if (taken != null) {
            taken.run();
        }
    }

    @Override
    public boolean cancel() {
        if (step.getAndSet(null) == null) {
            return false;
        }
        cancelled = true;
        Timer waiting = below;
        if (waiting != null) {
            waiting.cancel();
        }
        return true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
