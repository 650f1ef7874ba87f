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
    private volatile @Nullable TimerEntry first;

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
        add(timer);
        return timer;
    }

    /** Adds what is no further off than the horizon. */
    void add(TimerEntry timer) {
        synchronized (heap) {
            if (closed) {
                throw new RejectedExecutionException(owner + " is closed");
            }
            heap.add(timer);
            noteFirst();
        }
    }

    void remove(TimerEntry timer) {
        synchronized (heap) {
            heap.remove(timer);
            noteFirst();
        }
    }

    private void noteFirst() {
        TimerEntry now = heap.first();
        // a volatile store is a fence, and most timers come behind others
        if (now != first) {
            first = now;
        }
    }

    /** The timer that is due next, or null when none waits. */
    @Nullable
    TimerEntry first() {
        return first;
    }

    /** Hands the timers that are due when this is called to their schedulers, in order. */
    void handOverDue() {
        if (first == null) {
            return;
        }
        long now = time.nanoTime();
        for (TimerEntry due = pollDue(now); due != null; due = pollDue(now)) {
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

    private @Nullable TimerEntry pollDue(long now) {
        TimerEntry seen = first;
        if (seen == null || !seen.isDue(now)) {
            return null;
        }
        synchronized (heap) {
            TimerEntry due = heap.first();
            if (due == null || !due.isDue(now)) {
                return null;
            }
            heap.remove(due);
            noteFirst();
            return due;
        }
    }

    private long withinHorizon(long deadline) {
        long now = time.nanoTime();
        return now + Math.max(-HORIZON, Math.min(HORIZON, deadline - now));
    }
}
