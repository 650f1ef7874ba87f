package dev.fermata.sync;

import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * Gets one item.
 *
 * @param <T> the type of the items
 */
final class GetCall<T extends @Nullable Object> extends WaitingCall<QueueCore, T> {
    GetCall(QueueCore queue) {
        super(queue);
    }

    @Override
    protected Callee callee() {
        return AsyncQueue.GET;
    }

    @Override
    Line line() {
        return on.getters();
    }

    @Override
    @Nullable
    Object attempt(boolean isPromised) {
        if (on.canGet(isPromised)) {
            return on.take();
        }
        if (on.isShut()) {
            throw new QueueShutDownException();
        }
        return Suspension.SUSPENDED;
    }
}
