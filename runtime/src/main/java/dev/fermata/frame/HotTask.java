package dev.fermata.frame;

import dev.fermata.Task;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.FrameChain;
import org.jspecify.annotations.Nullable;

/** The task of a hot call: its body begins on the caller's thread, before the call returns. */
final class HotTask<T extends @Nullable Object> extends Task<T> {
    private final boolean detached;

    /** What was running before; forgotten when this was left. */
    private @Nullable FrameChain<?> before;

    HotTask(boolean detached) {
        super(homeOfNew());
        this.detached = detached;
    }

    Driver begin() {
        Driver driver = Driver.current();
        before = driver.enter(this);
        return driver;
    }

    HotTask<T> end(Driver driver, @Nullable Object answer) {
        driver.exit(this, before, answer);
        before = null;
        return this;
    }

    HotTask<T> fail(Driver driver, Throwable failure) {
        FrameChain<?> outer = before;
        before = null;
        driver.exitFailed(this, outer, failure);
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
