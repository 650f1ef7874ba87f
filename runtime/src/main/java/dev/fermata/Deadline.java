package dev.fermata;

import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.LocalSource;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Timer;
import org.jspecify.annotations.Nullable;

/** A moment that one task waits for; withdrawing cancels the timer. */
final class Deadline extends LocalSource<@Nullable Void> implements Runnable {
    private final Scheduler scheduler;
    private final long moment;
    private volatile @Nullable Timer timer;
    private @Nullable FrameChain<?> waiter;

    Deadline(Scheduler scheduler, long moment) {
        this.scheduler = scheduler;
        this.moment = moment;
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // the value is of a nullable type
    public @Nullable Void result() {
        return null;
    }

    @Override
    protected boolean enlist(FrameChain<?> task) {
        timer = scheduler.schedule(this, moment);
        waiter = task;
        return true;
    }

    @Override
    protected void dismiss(FrameChain<?> task) {
        waiter = null;
        withdraw(this);
    }

    /** The moment has come. */
    @Override
    public void run() {
        FrameChain<?> task = waiter;
        if (task != null) {
            waiter = null;
            wake(task);
        }
    }

    @Override
    public void register(Runnable resumption) {
        timer = scheduler.schedule(resumption, moment);
    }

    @Override
    public void withdraw(Runnable resumption) {
        Timer set = timer;
        if (set != null) {
            set.cancel();
        }
    }

    @Override
    public boolean cancel() {
        return false;
    }
}
