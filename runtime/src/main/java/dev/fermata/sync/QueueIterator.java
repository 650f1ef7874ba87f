package dev.fermata.sync;

import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.continuation.Suspension;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Gets items until the queue was shut down and has none left.
 *
 * @param <T> the type of the items
 */
final class QueueIterator<T extends @Nullable Object> implements AsyncIterator<T> {
    private final QueueCore queue;
    private @Nullable Object found;
    private boolean isFound;

    QueueIterator(QueueCore queue) {
        this.queue = queue;
    }

    @Override
    public Awaitable<Boolean> advance() {
        return new Advance(this);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // T may be nullable
    public T next() {
        if (!isFound) {
            throw new NoSuchElementException();
        }
        T item = (T) found;
        isFound = false;
        found = null;
        return item;
    }

    private static final class Advance extends WaitingCall<QueueCore, Boolean> {
        private final QueueIterator<?> iterator;

        Advance(QueueIterator<?> iterator) {
            super(iterator.queue);
            this.iterator = iterator;
        }

        @Override
        Line line() {
            return on.getters();
        }

        @Override
        @Nullable
        Object attempt(boolean isPromised) {
            if (!on.canGet(isPromised)) {
                return on.isShut() ? (Object) false : Suspension.SUSPENDED;
            }
            iterator.found = on.take();
            iterator.isFound = true;
            return true;
        }
    }
}
