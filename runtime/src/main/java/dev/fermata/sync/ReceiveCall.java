package dev.fermata.sync;

import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Suspension;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Receives one element.
 *
 * @param <T> the type of the elements
 */
final class ReceiveCall<T> extends WaitingCall<ChannelCore, T> {
    ReceiveCall(ChannelCore channel) {
        super(channel);
    }

    @Override
    protected Callee callee() {
        return AsyncChannel.RECEIVE;
    }

    @Override
    Line line() {
        return on.receivers();
    }

    @Override
    @Nullable
    Object attempt(boolean isPromised) {
        Object element = on.take(isPromised);
        if (element == Suspension.SUSPENDED && on.isShut()) {
            throw on.closedException();
        }
        return element;
    }

    /** Tries without a task. */
    @SuppressWarnings("unchecked")
    Optional<T> now() {
        Object element = attempt(false);
        return element == Suspension.SUSPENDED ? Optional.empty() : Optional.ofNullable((T) element);
    }
}
