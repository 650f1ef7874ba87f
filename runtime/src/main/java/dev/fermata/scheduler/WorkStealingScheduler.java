package dev.fermata.scheduler;

import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A scheduler that runs steps on several daemon threads at once, {@code fermata-worker-1} and so on: each has its own
 * queue, first in, first out, and takes from another's when it is empty. Steps of different threads have no order among
 * them, and neither have steps that are stolen.
 *
 * <p>Timers wait in real time and are handed to the threads in the order of their deadlines, equal ones as they were set.
 */
public final class WorkStealingScheduler implements Scheduler, AutoCloseable {

    private final ForkJoinPool pool;
    private final TimerThread timers;
    private final boolean closeable;
    private final FailureReporter failures = new FailureReporter();
    private volatile boolean closed;

    /** Makes a scheduler with a thread for each core. */
    public WorkStealingScheduler() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Makes a scheduler.
     *
     * @param parallelism the number of threads, at least 1
     * @throws IllegalArgumentException when it is less, or more than 32,767
     */
    public WorkStealingScheduler(int parallelism) {
        this(parallelism, new TimerThread(), true);
    }

    private WorkStealingScheduler(int parallelism, TimerThread timers, boolean closeable) {
        AtomicInteger workers = new AtomicInteger();
        this.pool =
                new ForkJoinPool(parallelism, owner -> new WorkerThread(owner, workers.incrementAndGet()), null, true);
        this.timers = timers;
        this.closeable = closeable;
    }

    /** The one of the whole process. */
    static WorkStealingScheduler shared() {
        return Shared.INSTANCE;
    }

    /**
     * {@inheritDoc}
     *
     * @throws RejectedExecutionException when this scheduler is closed
     */
    @Override
    public void execute(Runnable step) {
        Objects.requireNonNull(step, "step");
        // The pool alone would accept a step from one of its own threads, closed or not.
        if (closed) {
            throw new RejectedExecutionException("Scheduler is closed");
        }
        pool.execute(new Step(this, step));
    }

    /**
     * {@inheritDoc}
     *
     * @throws RejectedExecutionException when this scheduler is closed
     */
    @Override
    public Timer schedule(Runnable step, long deadline) {
        return timers.schedule(this, step, deadline);
    }

    @Override
    public TimeSource time() {
        return TimeSource.real();
    }

    @Override
    public void report(String context, Throwable failure) {
        failures.report(context, failure);
    }

    /**
     * Says who receives the failures of steps, from now on; by default they are logged as errors by the
     * {@link System.Logger} {@code dev.fermata}. May be called from every thread.
     *
     * @param handler the new handler
     */
    public void setExceptionHandler(ExceptionHandler handler) {
        failures.setHandler(handler);
    }

    /**
     * Accepts no more steps, drops all timers, and lets the threads end when they have run what is queued, without
     * waiting for them. A scheduler that is closed already stays so.
     *
     * @throws UnsupportedOperationException when this is the {@linkplain Scheduler#shared shared} scheduler
     */
    @Override
    public void close() {
        if (!closeable) {
            throw new UnsupportedOperationException("the shared scheduler is never closed");
        }
        closed = true;
        timers.close();
        pool.shutdown();
    }

    private static final class Shared {
        static final WorkStealingScheduler INSTANCE =
                new WorkStealingScheduler(Runtime.getRuntime().availableProcessors(), TimerThread.shared(), false);
    }

    /** A step in the pool's own form, which saves the pool an object and the step's failure from the pool. */
    private static final class Step extends ForkJoinTask<Void> {
        private static final long serialVersionUID = 1L;

        private final transient WorkStealingScheduler scheduler;
        private final transient Runnable step;

        Step(WorkStealingScheduler scheduler, Runnable step) {
            this.scheduler = scheduler;
            this.step = step;
        }

        @Override
        protected boolean exec() {
            try {
                step.run();
            } catch (Throwable failure) {
                scheduler.report("Exception in a step of a work-stealing scheduler", failure);
            }
            // not known to be complete: nobody asks, and to write it down would take an atomic operation
            return false;
        }

        @Override
        @SuppressWarnings("NullAway") // the one Void there is
        public Void getRawResult() {
            return null;
        }

        @Override
        protected void setRawResult(Void value) {}
    }
}
