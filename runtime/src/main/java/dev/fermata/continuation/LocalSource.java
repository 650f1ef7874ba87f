package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * A source that the tasks of one event loop can wait for without an object for each wait. Others wait as for any source, with
 * {@link #register}.
 *
 * @param <T> the type of the value
 */
public abstract class LocalSource<T extends @Nullable Object> implements Source<T> {

    /** For the library's own sources. */
    protected LocalSource() {}

    /**
     * Takes a task in, if it is of the loop that this source serves: {@link #wake} is then called once, on the loop's
     * thread, after this call. On the loop's thread, and only while not done.
     *
     * @param waiter who waits
     * @return false when it has to register instead
     */
    protected abstract boolean enlist(FrameChain<?> waiter);

    /**
     * Lets a task go that was taken in and not woken.
     *
     * @param waiter who waits no longer
     */
    protected abstract void dismiss(FrameChain<?> waiter);

    /**
     * The outcome, if this is done, as {@link #result} has it.
     *
     * @return the value, or {@link Suspension#SUSPENDED} when this is not done
     * @throws Throwable the failure
     */
    protected @Nullable Object resultNow() throws Throwable {
        return isDone() ? result() : Suspension.SUSPENDED;
    }

    /**
     * Queues the next step of a task that was taken in.
     *
     * @param waiter who has waited
     */
    protected static void wake(FrameChain<?> waiter) {
        waiter.wake();
    }
}
