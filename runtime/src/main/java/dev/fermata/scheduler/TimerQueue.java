package dev.fermata.scheduler;

import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The timers of one event loop or timer thread: set and cancelled from any thread, handed over by the one that owns
 * the queue. A cancelled timer is gone at once, so a queue is as large as what still waits.
 */
final class TimerQueue {

    /** Deadlines are compared by difference, which is right only while none is further off than this (146 years). */
    private static final long HORIZON = Long.MAX_VALUE / 2;

    private final TimeSource time;
    private final String owner;

    /** Guards itself and {@code closed}; nothing foreign is called under it. */
    private final TimerHeap heap = new TimerHeap();

    private boolean closed;

    /** What is on top of the heap; written under the lock, read without. */
    private volatile @Nullable QueuedTimer first;

    /**
     * Makes an empty queue.
     *
     * @param owner who is closed when the queue is, for the message
     */
    TimerQueue(TimeSource time, String owner) {
        this.time = time;
        this.owner = owner;
    }

    QueuedTimer add(Scheduler target, Runnable step, long deadline) {
        Objects.requireNonNull(step, "step");
        QueuedTimer timer = new QueuedTimer(this, target, step, withinHorizon(deadline));
        synchronized (heap) {
            if (closed) {
                throw new RejectedExecutionException(owner + " is closed");
            }
            heap.add(timer);
            first = heap.first();
        }
        return timer;
    }

    void remove(QueuedTimer timer) {
        synchronized (heap) {
            heap.remove(timer);
            first = heap.first();
        }
    }

    /** The timer that is due next, or null when none waits. */
    @Nullable
    QueuedTimer first() {
        return first;
    }

    /** Hands the timers that are due when this is called to their schedulers, in order. */
    void handOverDue() {
        if (first == null) {
            return;
        }
        long now = time.nanoTime();
        for (QueuedTimer due = pollDue(now); due != null; due = pollDue(now)) {
            due.handOver();
        }
    }

    int size() {
        synchronized (heap) {
            return heap.size();
        }
    }

    /** Drops all timers and accepts no more. */
    void close() {
        synchronized (heap) {
            closed = true;
            heap.clear();
            first = null;
        }
    }

    boolean isClosed() {
        synchronized (heap) {
            return closed;
        }
    }

    private @Nullable QueuedTimer pollDue(long now) {
        QueuedTimer seen = first;
        if (seen == null || !seen.isDue(now)) {
            return null;
        }
        synchronized (heap) {
            QueuedTimer due = heap.first();
            if (due == null || !due.isDue(now)) {
                return null;
            }
            heap.remove(due);
            first = heap.first();
            return due;
        }
    }

    private long withinHorizon(long deadline) {
        long now = time.nanoTime();
        return now + Math.max(-HORIZON, Math.min(HORIZON, deadline - now));
    }
}
