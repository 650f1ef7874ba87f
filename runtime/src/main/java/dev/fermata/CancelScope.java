package dev.fermata;

import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.Scope;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A part of a coroutine that can be cancelled by itself, by hand or at a deadline; given to the body of {@link Fermata#within} and
 * {@link Fermata#scope}.
 *
 * <p><b>Cancelled</b>, everything inside that waits receives a {@link CancelledError}, and so does everything that begins to wait, again
 * and again: unlike a task, a scope cannot be talked out of it. The scope catches the error where it ends. Then {@code within} throws
 * {@link TimedOutException} when it was the deadline; else the value is null.
 *
 * <p><b>Cleaning up.</b> What has to wait while it cleans up takes a scope of its own that is {@linkplain #shield shielded}:
 *
 * <pre>{@code
 * } finally {
 *     await(within(Duration.ofSeconds(1), s -> { s.shield(); return connection.bye(); }));
 * }
 * }</pre>
 *
 * <p>{@link #cancel} and the questions are for every thread, the rest for the body. Follows the cancel scopes of Trio, and {@code
 * asyncio.Timeout}.
 */
public final class CancelScope extends Scope {
    private @Nullable FrameChain<?> task;
    private int requestsBefore;
    private @Nullable Duration limit;
    private long deadline;
    private @Nullable Timer timer;
    private volatile boolean expired;
    private volatile boolean timedOut;
    private volatile boolean finished;

    CancelScope(@Nullable Duration limit) {
        this.limit = limit;
    }

    /** The running task enters. */
    void begin(Task<?> entering) {
        task = entering;
        requestsBefore = entering.cancelling();
        enter(entering);
        if (limit != null) {
            setDeadline(limit);
        }
    }

    /** The task leaves, with a value. */
    void end() {
        finished = true;
        stopTimer();
        leave(entered());
    }

    /** The task leaves, with a failure; returns when the scope has caught it. */
    void end(Throwable failure) throws Throwable {
        end();
        Task<?> leaving = (Task<?>) entered();
        boolean isCaught = failure instanceof CancelledError
                && isCancelledItself()
                && leaving.cancelling() <= requestsBefore
                && !isInCancelled(leaving);
        if (!isCaught) {
            throw failure;
        }
        if (timedOut && limit != null) {
            throw new TimedOutException(limit, failure);
        }
    }

    /** The task ended without running on. */
    void drop() {
        finished = true;
        stopTimer();
    }

    /**
     * Cancels what is inside; doing it again is harmless, and so is doing it when the scope has ended.
     *
     * @return whether this call did
     */
    public boolean cancel() {
        return cancel(null);
    }

    /**
     * As {@link #cancel()}, with a word on why.
     *
     * @param message the message of the {@link CancelledError}, or null
     * @return whether this call did
     */
    public boolean cancel(@Nullable String message) {
        return !finished && cancelInside(message);
    }

    /**
     * Whether this was cancelled, by hand or at its deadline.
     *
     * @return true for good once it is
     */
    public boolean isCancelled() {
        return isCancelledItself();
    }

    /**
     * Whether the deadline has come while the scope was there.
     *
     * @return true for good once it has
     */
    public boolean isExpired() {
        return expired;
    }

    /** Keeps away cancellations from outside, those of the task too, until the scope ends or {@link #unshield}. */
    public void shield() {
        setShielded(true);
    }

    /** Lets cancellations from outside in again; one that came in the meantime is received at the next suspension. */
    public void unshield() {
        setShielded(false);
    }

    /**
     * How long there is until the deadline. Follows {@code asyncio.Timeout.when}.
     *
     * @return zero when it has come; null when there is none
     */
    public synchronized @Nullable Duration remaining() {
        if (limit == null) {
            return null;
        }
        long left = deadline - scheduler().time().nanoTime();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }

    /**
     * Moves the deadline, or sets one. Follows {@code asyncio.Timeout.reschedule}.
     *
     * @param fromNow until it comes; zero or less cancels the scope at once
     * @throws IllegalStateException when the scope has ended
     */
    public void reschedule(Duration fromNow) {
        requireUnfinished();
        stopTimer();
        setDeadline(fromNow);
    }

    /**
     * Takes the deadline away.
     *
     * @throws IllegalStateException when the scope has ended
     */
    public void removeDeadline() {
        requireUnfinished();
        stopTimer();
        synchronized (this) {
            limit = null;
        }
    }

    private void setDeadline(Duration fromNow) {
        Scheduler scheduler = scheduler();
        synchronized (this) {
            limit = fromNow;
            deadline = Moments.after(scheduler, fromNow);
        }
        if (fromNow.isZero() || fromNow.isNegative()) {
            expire();
            return;
        }
        Timer set = scheduler.schedule(this::expire, deadline);
        synchronized (this) {
            timer = set;
        }
    }

    private void expire() {
        if (!finished) {
            expired = true;
            // before those inside are told: one of them may run at once, on another thread, up to the end of the scope
            timedOut = !isCancelledItself();
            cancelInside("the deadline of the scope has come");
        }
    }

    private synchronized void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void requireUnfinished() {
        if (finished) {
            throw new IllegalStateException("the scope is finished; a deadline would come to nothing");
        }
    }

    private Scheduler scheduler() {
        return entered().home().scheduler();
    }

    private FrameChain<?> entered() {
        FrameChain<?> known = task;
        if (known == null) {
            throw new IllegalStateException("the scope has not been entered");
        }
        return known;
    }

    @Override
    public String toString() {
        return "CancelScope[" + (finished ? "finished" : isCancelled() ? "cancelled" : "active") + "]";
    }
}
