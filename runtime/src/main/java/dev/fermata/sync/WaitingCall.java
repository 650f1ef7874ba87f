package dev.fermata.sync;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that may have to wait; it tries again when it was woken.
 *
 * @param <B> what it is called on
 * @param <V> the type of the value
 */
abstract class WaitingCall<B extends Bound, V extends @Nullable Object> extends Coroutine<V> {
    final B on;
    private @Nullable Wait wait;

    WaitingCall(B on) {
        this.on = on;
    }

    /** Where it waits. */
    abstract Line line();

    /**
     * Does it where that is possible, or fails.
     *
     * @param isPromised whether what others were promised counts as available: to one of them, or to somebody who does not wait
     * @return the value, or {@link Suspension#SUSPENDED} when it has to wait
     */
    abstract @Nullable Object attempt(boolean isPromised);

    /**
     * Begins a wait.
     *
     * @param isAgain whether it was this one's turn, in vain
     */
    Wait newWait(boolean isAgain) {
        return new Wait(line(), isAgain);
    }

    /** Tries, and begins to wait when that fails. For what this is called on. */
    final @Nullable Object attempt() {
        Wait before = wait;
        wait = null;
        boolean isPromised = before != null && before.end();
        boolean hasFailed = true;
        try {
            Object answer = attempt(isPromised);
            if (answer == Suspension.SUSPENDED) {
                wait = newWait(isPromised);
            }
            hasFailed = false;
            return answer;
        } finally {
            if (hasFailed && isPromised) {
                // what was promised to this is for somebody else
                on.offer(line());
            }
        }
    }

    /**
     * Tries, and suspends when that fails. Of more than 35 bytes, beyond which the JIT of JDK 25 leaves out of its caller what is seldom called there:
     * only so an entry copy stays small enough to be a part of the loop that awaits it.
     */
    final @Nullable Object go(Driver driver) throws Throwable {
        Object answer = on.perform(this, driver);
        if (answer == Suspension.SUSPENDED) {
            Suspension.await(Objects.requireNonNull(wait), driver, 0);
            leave(driver, 1);
        }
        return answer;
    }

    @Override
    protected final @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        enter();
        if (wait != null) {
            try {
                Suspension.take(arrived, driver);
            } catch (Throwable failure) {
                interrupt(failure);
            }
        }
        return go(driver);
    }

    /** A failure came instead of the turn, such as a cancellation. One that does not end this by throwing tries again. */
    void interrupt(Throwable failure) throws Throwable {
        forget();
        throw failure;
    }

    /** Leaves to others what it waited for. */
    @Override
    protected void forget() {
        Wait left = wait;
        if (left != null) {
            wait = null;
            on.leave(left);
        }
    }
}
