package dev.fermata.sync;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * A call that may have to wait; it tries again when it was woken.
 *
 * @param <V> the type of the value
 */
abstract class QueueCall<V extends @Nullable Object> extends Coroutine<V> {
    final QueueCore queue;
    private @Nullable Wait wait;

    QueueCall(QueueCore queue) {
        this.queue = queue;
    }

    /** Where it waits. */
    abstract Line line();

    /**
     * Does it where that is possible.
     *
     * @param isPromised whether what others were promised counts as available: to one of them, or to somebody who does not wait
     * @return the value, {@link QueueCore#SHUT}, or {@link Suspension#SUSPENDED} when it has to wait
     */
    abstract @Nullable Object attempt(boolean isPromised);

    /** Tries, and begins to wait when that fails. For the queue. */
    final @Nullable Object attempt() {
        Wait before = wait;
        wait = null;
        if (before != null) {
            before.end();
        }
        Object answer = QueueCore.SHUT;
        try {
            answer = attempt(before != null);
        } finally {
            if (answer == QueueCore.SHUT && before != null) {
                // what was promised to this is for somebody else
                queue.offer(line());
            }
        }
        if (answer == Suspension.SUSPENDED) {
            wait = new Wait(line(), before != null);
        }
        return answer;
    }

    /** Tries, and suspends when that fails. */
    final @Nullable Object go(Driver driver) throws Throwable {
        Object answer = queue.perform(this, driver);
        Wait begun = wait;
        if (begun != null) {
            Suspension.await(begun, driver, 0);
            leave(driver, 1);
        } else if (answer == QueueCore.SHUT) {
            throw new QueueShutDownException();
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
                forget();
                throw failure;
            }
        }
        return go(driver);
    }

    /** Leaves to others what it waited for. */
    @Override
    protected void forget() {
        Wait left = wait;
        if (left != null) {
            wait = null;
            queue.leave(left);
        }
    }
}
