package dev.fermata.sync;

import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** Waits until all that was put is done. */
final class JoinCall extends QueueCall<@Nullable Void> {
    JoinCall(QueueCore queue) {
        super(queue);
    }

    @Override
    Line line() {
        return queue.joiners();
    }

    /** Who was woken goes on, even if somebody has put more by now. */
    @Override
    @Nullable
    Object attempt(boolean isPromised) {
        return isPromised || queue.isFinished() ? null : Suspension.SUSPENDED;
    }
}
