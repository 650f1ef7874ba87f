package dev.fermata.scheduler;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A timer in a {@link TimerQueue}, and, once its moment has come, a step of the scheduler that it was set on.
 *
 * <pre>
 *   waiting --- due ---> handed over --- run() ---> over
 *      |                      |                      ^
 *      +------ cancel() ------+----------------------+
 * </pre>
 *
 * <p>Invariant: {@code step} is null exactly when the timer is over. Who takes the step out decides, so of {@code run}
 * and {@code cancel} exactly one succeeds, and a timer that is over keeps nothing reachable.
 */
final class QueuedTimer extends TimerEntry implements Timer, Runnable {

    private static final AtomicReferenceFieldUpdater<QueuedTimer, @Nullable Runnable> STEP =
            AtomicReferenceFieldUpdater.newUpdater(QueuedTimer.class, Runnable.class, "step");

    private final TimerQueue queue;
    private final Scheduler target;
    private volatile @Nullable Runnable step;
    private volatile boolean cancelled;

    QueuedTimer(TimerQueue queue, Scheduler target, Runnable step, long deadline) {
        super(deadline);
        this.queue = queue;
        this.target = target;
        this.step = step;
    }

    @Override
    public boolean cancel() {
        if (take() == null) {
            return false;
        }
        cancelled = true;
        queue.remove(this);
        return true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** Gives itself, not its step, to the scheduler: it can be cancelled until it runs. */
    @Override
    void handOver() {
        try {
            target.execute(this);
        } catch (Throwable rejected) {
            take();
            target.report("Timer rejected by its scheduler", rejected);
        }
    }

    @Override
    public void run() {
        Runnable taken = take();
        if (taken != null) {
            taken.run();
        }
    }

    private @Nullable Runnable take() {
        return step == null ? null : STEP.getAndSet(this, null);
    }
}
