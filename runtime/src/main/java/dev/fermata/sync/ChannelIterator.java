package dev.fermata.sync;

import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.continuation.Suspension;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Receives elements until the channel was closed and has none left.
 *
 * @param <T> the type of the elements
 */
final class ChannelIterator<T> implements AsyncIterator<T> {
    private final ChannelCore channel;
    private @Nullable Object found;

    ChannelIterator(ChannelCore channel) {
        this.channel = channel;
    }

    @Override
    public Awaitable<Boolean> advance() {
        return new Advance(this);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T next() {
        Object element = found;
        if (element == null) {
            throw new NoSuchElementException();
        }
        found = null;
        return (T) element;
    }

    /** An element that was received, and that nobody asked for, is not delivered. */
    @Override
    public Awaitable<?> closeAsync() {
        Object left = found;
        if (left != null) {
            found = null;
            channel.change(() -> channel.drop(left));
        }
        return AsyncIterator.super.closeAsync();
    }

    private static final class Advance extends WaitingCall<ChannelCore, Boolean> {
        private final ChannelIterator<?> iterator;

        Advance(ChannelIterator<?> iterator) {
            super(iterator.channel);
            this.iterator = iterator;
        }

        @Override
        Line line() {
            return on.receivers();
        }

        @Override
        @Nullable
        Object attempt(boolean isPromised) {
            Object element = on.take(isPromised);
            if (element != Suspension.SUSPENDED) {
                iterator.found = element;
                return true;
            }
            if (on.isShut() && !on.hasEndedWell()) {
                throw on.closedException();
            }
            return on.isShut() ? (Object) false : element;
        }
    }
}
