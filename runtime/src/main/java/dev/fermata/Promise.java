package dev.fermata;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that is set by hand, once, and awaited by any number of coroutines, which go on first in, first out. The
 * bridge from callbacks: complete it in the callback, await it in the coroutine. Follows {@code asyncio.Future}, but is bound
 * to no loop.
 *
 * <p>Safe for use by many threads. Each waiter goes on at its own scheduler's next turn, never inside {@code complete}.
 *
 * <p>Cancelling a task that awaits a promise cancels the promise, as in asyncio, and so everybody who awaits it.
 *
 * <p>A failure that is set while nobody waits, and that nobody retrieves later, is reported as that of a {@link Task} is: when the
 * promise becomes unreachable, or the run ends in which it was made, whichever comes first. A cancellation is not.
 *
 * @param <T> the type of the value
 */
public final class Promise<T extends @Nullable Object> extends Outcome<T> {
    private final TaskHome maker = TaskHome.current();

    /** An open promise. */
    public Promise() {}

    /**
     * Sets the value, unless there is an outcome.
     *
     * @param value the value
     * @return whether this call set it
     */
    public boolean complete(T value) {
        return succeed(value);
    }

    /**
     * Sets a failure, unless there is an outcome. It is thrown at each await, this very instance.
     *
     * @param failure what to throw
     * @return whether this call set it
     */
    public boolean fail(Throwable failure) {
        Objects.requireNonNull(failure, "failure");
        if (isDone()) {
            return false;
        }
        if (isAwaited() || failure instanceof CancelledError) {
            return failWith(failure);
        }
        UnretrievedFailure unretrieved = UnretrievedFailure.of(this, failure, maker);
        boolean first = failWith(failure, unretrieved);
        if (!first) {
            unretrieved.retrieved();
        }
        return first;
    }

    /**
     * Fails it with a {@link CancelledError}, unless there is an outcome.
     *
     * @return whether this call did
     */
    @Override
    public boolean cancel() {
        return cancel(null);
    }

    /**
     * Fails it with a {@link CancelledError}, unless there is an outcome.
     *
     * @param message why, or null
     * @return whether this call did
     */
    @Override
    public boolean cancel(@Nullable String message) {
        return cancelWith(message);
    }

    /**
     * Whether the outcome is a cancellation.
     *
     * @return false while there is none
     */
    public boolean isCancelled() {
        return failureNow() instanceof CancelledError;
    }

    @Override
    public String toString() {
        return isCancelled() ? "Promise[cancelled]" : isDone() ? "Promise[done]" : "Promise[open]";
    }
}
