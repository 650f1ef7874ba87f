package dev.fermata;

import dev.fermata.scheduler.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Work on another thread, as what a task awaits.
 *
 * <pre>
 *   QUEUED ──run()──▶ WORKING ──work ended──▶ OVER
 *      │                 │ cancel(): interrupts, or leaves it alone
 *      └──cancel(): the work is dropped──────▶ OVER
 * </pre>
 * All transitions are made under the lock of this, the interrupt too: so it reaches the thread only while that does this
 * work, and whatever comes of it in the thread's flag is cleared before the thread does anything else. The outcome is set
 * once, by the work or by a cancellation, whichever is first.
 */
final class ThreadCall<T extends @Nullable Object> extends Outcome<T> implements Runnable {
    private final OnCancel onCancel;
    private final Scheduler reporting;

    /** While QUEUED. */
    private @Nullable Work<? extends T, ?> work;

    /** While WORKING. */
    private @Nullable Thread worker;

    private boolean interrupted;
    private boolean left;

    /**
     * A new call.
     *
     * @param reporting hears of failures that the task does not
     */
    ThreadCall(Work<? extends T, ?> work, OnCancel onCancel, Scheduler reporting) {
        this.work = work;
        this.onCancel = onCancel;
        this.reporting = reporting;
    }

    /** Does the work on the calling thread, unless it was dropped. */
    @Override
    public void run() {
        Work<? extends T, ?> begun = begin();
        if (begun == null) {
            return;
        }
        T value;
        try {
            value = begun.run();
        } catch (Throwable failure) {
            if (end()) {
                reporting.report("work that was left running failed after its task was cancelled", failure);
            }
            failWith(failure);
            return;
        }
        end();
        succeed(value);
    }

    private synchronized @Nullable Work<? extends T, ?> begin() {
        Work<? extends T, ?> begun = work;
        if (begun != null) {
            work = null;
            worker = Thread.currentThread();
        }
        return begun;
    }

    /** Answers whether the task has gone on without this. */
    private synchronized boolean end() {
        worker = null;
        if (interrupted) {
            Thread.interrupted();
        }
        return left;
    }

    @Override
    public boolean cancel() {
        return cancel(null);
    }

    /**
     * Answers true when the outcome is there now; a call that is left running is for whoever waits to withdraw from. The outcome
     * comes before the interrupt, or what the work makes of that could be the outcome.
     */
    @Override
    public boolean cancel(@Nullable String message) {
        if (isLeftRunning() || !cancelWith(message)) {
            return false;
        }
        interrupt();
        return true;
    }

    /** Drops work that has not begun; answers whether this has, and is not to be interrupted. */
    private synchronized boolean isLeftRunning() {
        work = null;
        left |= worker != null && onCancel == OnCancel.LEAVE_RUNNING;
        return left;
    }

    private synchronized void interrupt() {
        Thread working = worker;
        if (working != null) {
            interrupted = true;
            working.interrupt();
        }
    }
}
