package dev.fermata.sync;

import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** Puts one item. */
final class PutCall extends QueueCall<@Nullable Void> {
    private @Nullable Object item;

    PutCall(QueueCore queue, @Nullable Object item) {
        super(queue);
        this.item = item;
    }

    @Override
    protected Callee callee() {
        return AsyncQueue.PUT;
    }

    @Override
    Line line() {
        return queue.putters();
    }

    @Override
    @Nullable
    Object attempt(boolean isPromised) {
        if (queue.isShut()) {
            return QueueCore.SHUT;
        }
        if (!queue.canPut(isPromised)) {
            return Suspension.SUSPENDED;
        }
        Object put = item;
        item = null;
        queue.add(put);
        return null;
    }

    @Override
    protected void forget() {
        item = null;
        super.forget();
    }
}
