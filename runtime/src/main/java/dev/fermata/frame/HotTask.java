package dev.fermata.frame;

import dev.fermata.Task;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.FrameChain;
import org.jspecify.annotations.Nullable;

/** The task of a hot call: its body begins on the caller's thread, before the call returns. */
final class HotTask<T extends @Nullable Object> extends Task<T> {
    private final boolean detached;

    /** What was running before; forgotten when this was left in good order: what overflows while it is left is left once more. */
    private @Nullable FrameChain<?> before;

    HotTask(boolean detached) {
        super(homeOfNew());
        this.detached = detached;
    }

    HotTask<T> begin() {
        before = Driver.current().enter(this);
        return this;
    }

    HotTask<T> end(@Nullable Object answer) {
        Driver.current().exit(this, before, answer);
        before = null;
        return this;
    }

    HotTask<T> fail(Throwable failure) {
        Driver.current().exitFailed(this, before, failure);
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
