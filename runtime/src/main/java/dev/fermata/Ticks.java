package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import dev.fermata.scheduler.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One pass over the ticks of a clock. They are counted from when the loop begins, so that they do not drift. */
final class Ticks implements AsyncIterator<Long> {
    private final Scheduler scheduler = TaskHome.current().scheduler();
    private final long start = scheduler.time().nanoTime();
    private final long period;
    private long tick;

    Ticks(Duration period) {
        this.period = Moments.nanos(period);
    }

    static AsyncIterable<Long> every(Duration period) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("a ticker needs a period: " + period);
        }
        return () -> new Ticks(period);
    }

    @Override
    public Awaitable<Boolean> advance() {
        return new Advance();
    }

    @Override
    public Long next() {
        return tick;
    }

    /** Waits for the next one; those that have passed meanwhile are left out. */
    private final class Advance extends Coroutine<Boolean> {
        @Override
        protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
            if (enter() == 0) {
                tick = Math.max(tick, (scheduler.time().nanoTime() - start) / period) + 1;
                Object now = Suspension.await(Moments.source(scheduler, start + tick * period), driver, depth);
                if (now == Suspension.SUSPENDED) {
                    leave(driver, 1);
                    return now;
                }
            } else {
                Suspension.take(arrived, driver);
            }
            return true;
        }
    }
}
