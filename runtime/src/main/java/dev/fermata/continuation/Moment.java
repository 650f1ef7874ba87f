package dev.fermata.continuation;

import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.LoopTimer;
import org.jspecify.annotations.Nullable;

/** A moment that one task of an event loop waits for, in one object. */
public final class Moment extends LoopTimer implements Wakeup {
    private @Nullable FrameChain<?> waiter;

    /**
     * A moment.
     *
     * @param loop that of the task
     * @param deadline in nanoseconds of the loop's clock, at most 146 years from now
     */
    public Moment(EventLoop loop, long deadline) {
        super(loop, deadline);
    }

    void enlist(FrameChain<?> task) {
        waiter = task;
        set();
    }

    void dismiss() {
        waiter = null;
        unset();
    }

    @Override
    protected void due() {
        FrameChain<?> task = waiter;
        if (task != null) {
            waiter = null;
            task.wake();
        }
    }

    @Override
    public void register(Runnable resumption) {
        throw new IllegalStateException("a moment of an event loop is for a task of that loop");
    }

    @Override
    public void withdraw(Runnable resumption) {}
}
