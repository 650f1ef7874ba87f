package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Source;
import dev.fermata.continuation.Suspension;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Timer;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine of {@link Fermata#withTimeout}: awaits a task, and cancels it when the time is over; then the task's own end decides,
 * which may take its time, and may still be a value.
 */
final class TimeLimited<T extends @Nullable Object> extends Coroutine<T> {
    private final Awaitable<T> awaited;
    private final Duration limit;
    private @Nullable Timer timer;
    private int requestsBefore;
    private volatile boolean isLate;

    TimeLimited(Awaitable<T> awaited, Duration limit) {
        this.awaited = awaited;
        this.limit = limit;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        Object answer;
        try {
            answer = enter() == 0 ? begin(driver, depth) : Suspension.take(arrived, driver);
        } catch (Throwable failure) {
            forget();
            throw isOfTimer(failure) ? new TimedOutException(limit, failure) : failure;
        }
        if (answer == Suspension.SUSPENDED) {
            leave(driver, 1);
        } else {
            forget();
        }
        return answer;
    }

    private @Nullable Object begin(Driver driver, int depth) throws Throwable {
        if (awaited.isDone()) {
            return Suspension.await(awaited, driver, depth);
        }
        requestsBefore = Task.running().cancelling();
        // what is no task may not let itself be cancelled
        Task<T> inner = awaited instanceof Task<T> task ? task : Task.spawned(awaited, null);
        if (limit.isZero() || limit.isNegative()) {
            expire(inner);
        } else {
            Scheduler scheduler = driver.home().scheduler();
            timer = scheduler.schedule(() -> expire(inner), Moments.after(scheduler, limit));
        }
        return Suspension.await((Source<T>) inner, driver, depth);
    }

    private void expire(Task<T> inner) {
        isLate = true;
        inner.cancel("not done within " + limit);
    }

    private boolean isOfTimer(Throwable failure) {
        boolean isCancelled = failure instanceof CancelledError || failure instanceof CancellationException;
        return isLate && isCancelled && Task.running().cancelling() <= requestsBefore;
    }

    @Override
    protected void forget() {
        Timer set = timer;
        if (set != null) {
            timer = null;
            set.cancel();
        }
    }
}
