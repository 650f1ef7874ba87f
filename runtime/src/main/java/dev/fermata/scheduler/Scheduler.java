package dev.fermata.scheduler;

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
}
