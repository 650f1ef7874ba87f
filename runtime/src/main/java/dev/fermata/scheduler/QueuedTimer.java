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
final class QueuedTimer implements Timer, Runnable {

    private static final AtomicReferenceFieldUpdater<QueuedTimer, @Nullable Runnable> STEP =
            AtomicReferenceFieldUpdater.newUpdater(QueuedTimer.class, Runnable.class, "step");

    final long deadline;

    /** The place in the heap, or {@link TimerHeap#NOWHERE}; belongs to the heap. */
    int index = TimerHeap.NOWHERE;

    /** The order among equal deadlines; belongs to the heap. */
    long sequence;

    private final TimerQueue queue;
    private final Scheduler target;
    private volatile @Nullable Runnable step;
    private volatile boolean cancelled;

    QueuedTimer(TimerQueue queue, Scheduler target, Runnable step, long deadline) {
        this.queue = queue;
        this.target = target;
        this.step = step;
        this.deadline = deadline;
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

    /** Whether this timer comes before another; the difference, because the clock's origin is arbitrary. */
    boolean isBefore(QueuedTimer other) {
        long difference = deadline - other.deadline;
        return difference < 0 || (difference == 0 && sequence - other.sequence < 0);
    }

    boolean isDue(long now) {
        return deadline - now <= 0;
    }

    private @Nullable Runnable take() {
        return step == null ? null : STEP.getAndSet(this, null);
    }
}
