package dev.fermata;

import dev.fermata.continuation.Wakeup;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Timer;
import org.jspecify.annotations.Nullable;

/** A moment that one task of a scheduler of many threads waits for; withdrawing cancels the timer. */
final class Deadline implements Wakeup {
    private final Scheduler scheduler;
    private final long moment;
    private volatile @Nullable Timer timer;

    Deadline(Scheduler scheduler, long moment) {
        this.scheduler = scheduler;
        this.moment = moment;
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
}
