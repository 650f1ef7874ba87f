package dev.fermata.sync;

import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * Gets one item.
 *
 * @param <T> the type of the items
 */
final class GetCall<T extends @Nullable Object> extends QueueCall<T> {
    GetCall(QueueCore queue) {
        super(queue);
    }

    @Override
    protected Callee callee() {
        return AsyncQueue.GET;
    }

    @Override
    Line line() {
        return queue.getters();
    }

    @Override
    @Nullable
    Object attempt(boolean isPromised) {
        if (queue.canGet(isPromised)) {
            return queue.take();
        }
        return queue.isShut() ? QueueCore.SHUT : Suspension.SUSPENDED;
    }
}
