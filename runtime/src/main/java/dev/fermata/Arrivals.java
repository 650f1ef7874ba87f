package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Elements that arrive by themselves, on any thread, for the one loop that takes them. What has arrived before the end, or before a
 * failure, is taken first. What is shared with those who bring elements is guarded by this.
 *
 * @param <T> the type of the elements
 */
class Arrivals<T> implements AsyncIterator<T> {
    private final Deque<T> arrived = new ArrayDeque<>();
    private Promise<Boolean> news = new Promise<>();
    private boolean hasEnded;
    private @Nullable Throwable failure;
    private @Nullable T next;

    final void add(T element) {
        tell(() -> arrived.add(element));
    }

    final void end() {
        tell(() -> hasEnded = true);
    }

    /** The first one counts. */
    final void fail(Throwable cause) {
        tell(() -> failure = failure == null ? cause : failure);
    }

    private void tell(Runnable change) {
        Promise<Boolean> told;
        synchronized (this) {
            change.run();
            told = news;
        }
        told.complete(true);
    }

    /** How many have arrived that were not taken. */
    final synchronized int size() {
        return arrived.size();
    }

    @Override
    public final Awaitable<Boolean> advance() {
        return new Advance();
    }

    /** Before the loop waits for an element. */
    void beforeWaiting() {}

    /** True when there is one, false when there are no more, null when it has to be waited for. */
    private @Nullable Boolean tryAdvance() throws Throwable {
        synchronized (this) {
            next = arrived.poll();
            if (next != null) {
                return true;
            }
            if (failure != null) {
                throw failure;
            }
            if (hasEnded) {
                return false;
            }
            if (news.isDone()) {
                news = new Promise<>();
            }
        }
        return null;
    }

    @Override
    public final T next() {
        T found = next;
        if (found == null) {
            throw new NoSuchElementException("advance() has found no element");
        }
        next = null;
        return found;
    }

    /** Waits for the next one. */
    private final class Advance extends Coroutine<Boolean> {
        @Override
        protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
            if (enter() != 0) {
                Suspension.take(arrived, driver);
            }
            Boolean found = tryAdvance();
            while (found == null) {
                beforeWaiting();
                if (Suspension.await(news, driver, depth) == Suspension.SUSPENDED) {
                    leave(driver, 1);
                    return Suspension.SUSPENDED;
                }
                found = tryAdvance();
            }
            return found;
        }
    }
}
