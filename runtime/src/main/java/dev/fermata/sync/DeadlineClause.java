package dev.fermata.sync;

import dev.fermata.continuation.Driver;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clause that is chosen when a time is over; it begins when the select is awaited.
 *
 * @param <T> the type of the result
 */
final class DeadlineClause<T extends @Nullable Object> extends Clause<T> {
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

    private final long nanos;
    private final Supplier<? extends T> then;
    private @Nullable Timer timer;
    private long moment;
    private boolean isLookedAt;
    private boolean isOver;

    DeadlineClause(Duration time, Supplier<? extends T> then) {
        this.nanos = time.isNegative() ? 0 : time.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : time.toNanos();
        this.then = then;
    }

    @Override
    void look(Driver driver) {
        long now = driver.home().scheduler().time().nanoTime();
        if (!isLookedAt) {
            isLookedAt = true;
            moment = now + nanos;
        }
        isOver = now - moment >= 0;
    }

    @Override
    boolean attempt() {
        return isOver;
    }

    @Override
    void arm(Selection selection, Driver driver) {
        if (timer == null) {
            Scheduler scheduler = driver.home().scheduler();
            timer = scheduler.schedule(selection, moment);
        }
    }

    @Override
    void forget() {
        Timer set = timer;
        if (set != null) {
            timer = null;
            set.cancel();
        }
    }

    @Override
    T value() {
        return then.get();
    }
}
