package dev.fermata.sync;

import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** Waits until all that was put is done. */
final class JoinCall extends WaitingCall<QueueCore, @Nullable Void> {
    JoinCall(QueueCore queue) {
        super(queue);
    }

    @Override
    Line line() {
        return on.joiners();
    }

    /** Who was woken goes on, even if somebody has put more by now. */
    @Override
    @Nullable
    Object attempt(boolean isPromised) {
        return isPromised || on.isFinished() ? null : Suspension.SUSPENDED;
    }
}
