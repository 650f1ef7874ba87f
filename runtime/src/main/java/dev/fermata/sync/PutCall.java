package dev.fermata.sync;

import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** Puts one item. */
final class PutCall extends WaitingCall<QueueCore, @Nullable Void> {
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
        return on.putters();
    }

    @Override
    Wait newWait(boolean isAgain) {
        return new PromptWait(line(), isAgain);
    }

    @Override
    @Nullable
    Object attempt(boolean isPromised) {
        if (on.isShut()) {
            throw new QueueShutDownException();
        }
        if (!on.canPut(isPromised)) {
            return Suspension.SUSPENDED;
        }
        Object put = item;
        item = null;
        on.add(put);
        return null;
    }

    @Override
    protected void forget() {
        item = null;
        super.forget();
    }
}
