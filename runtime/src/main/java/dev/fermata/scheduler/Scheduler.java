package dev.fermata.scheduler;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Where tasks run: takes steps that are ready and timers that will be. The event loop is one, a work-stealing pool
 * another, and {@link #of} makes one of any {@link Executor}.
 *
 * <p>All methods may be called from every thread.
 */
public interface Scheduler extends Executor {

    /**
     * Queues a step to run soon, never inside this call; the event loop runs steps strictly first in, first out.
     *
     * @param step what to run, short and not blocking
     * @throws java.util.concurrent.RejectedExecutionException when this scheduler was closed
     */
    @Override
    void execute(Runnable step);

    /**
     * Queues a step for a later moment. Timers of equal deadlines run in the order in which they were set.
     *
     * @param step what to run
     * @param deadline the moment, in nanoseconds of {@link #time}; one in the past means the next turn
     * @return the timer, with which it can be cancelled
     */
    Timer schedule(Runnable step, long deadline);

    /**
     * Queues a step for after a while. Follows {@code loop.call_later} of asyncio.
     *
     * @param step what to run
     * @param delay how long from now on, by {@link #time}; zero or less means the next turn
     * @return the timer, with which it can be cancelled
     */
    default Timer schedule(Runnable step, Duration delay) {
        // differences of more than half a long would count as past
        boolean far = delay.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) > 0;
        long nanos = far ? Long.MAX_VALUE / 2 : delay.isNegative() ? 0 : delay.toNanos();
        return schedule(step, time().nanoTime() + nanos);
    }

    /**
     * The clock that deadlines of this scheduler are measured by.
     *
     * @return the same object at each call
     */
    TimeSource time();

    /**
     * Reports a failure that has no other receiver to this scheduler's exception handler; never throws.
     *
     * @param context what was going on, in words
     * @param failure what was thrown
     */
    void report(String context, Throwable failure);

    /**
     * A view of this scheduler that runs at most so many of its own steps at once, in the order in which they came; with 1, one
     * after the other, each seeing what the one before it did. It has no threads and needs no closing; any number of views
     * may share one scheduler. Timers wait in this scheduler.
     *
     * <p>It limits what runs, not what waits: a step that has returned takes no place, one that blocks takes its place until it
     * ends.
     *
     * @param limit how many at once, at least 1
     * @return a new view; this scheduler itself where it never runs more than one
     * @throws IllegalArgumentException when the limit is less than 1
     */
    default Scheduler limited(int limit) {
        return new LimitedScheduler(this, limit);
    }

    /**
     * The scheduler of the whole process, for tasks that are started outside any other: a {@link WorkStealingScheduler}
     * on all cores, made at the first call. Its threads are daemons, and it is never closed.
     *
     * @return always the same object
     */
    static Scheduler shared() {
        return WorkStealingScheduler.shared();
    }

    /**
     * Makes a scheduler of any executor: an event loop of Netty or Vert.x, the thread of Swing, virtual threads. It
     * keeps the order that the executor keeps, and rejects what the executor rejects; a due timer that the executor
     * rejects is reported and dropped. Timers wait on a daemon thread that all such schedulers share, in real time.
     *
     * @param executor runs the steps, each after its {@code execute} has returned
     * @return a new scheduler; nothing of it needs closing
     */
    static Scheduler of(Executor executor) {
        return new ExecutorScheduler(executor);
    }
}
