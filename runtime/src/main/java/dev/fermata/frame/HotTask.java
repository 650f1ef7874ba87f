package dev.fermata.frame;

import dev.fermata.Task;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import dev.fermata.scheduler.Scheduler;
import org.jspecify.annotations.Nullable;

/** The task of a hot call: its body begins on the caller's thread, before the call returns. */
final class HotTask<T extends @Nullable Object> extends Task<T> {
    private final boolean detached;

    /** Forgotten when this was left in good order: a failure while it is left, by an overflow, is left with once more. */
    private @Nullable Driver<?> before;

    HotTask(Scheduler scheduler, boolean detached) {
        super(scheduler, null);
        this.detached = detached;
    }

    HotTask<T> begin() {
        before = enter();
        return this;
    }

    HotTask<T> end(@Nullable Object answer) {
        if (answer == Suspension.SUSPENDED) {
            hold();
        }
        exit(before, answer);
        before = null;
        return this;
    }

    HotTask<T> fail(Throwable failure) {
        exitFailed(before, failure);
        before = null;
        return this;
    }

    @Override
    protected void failed(Throwable failure) {
        super.failed(failure);
        if (detached && !isCancelled()) {
            retrieve();
            scheduler().report("a void method failed", failure);
        }
    }
}
