package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import dev.fermata.scheduler.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The coroutine that waits for a time, counted from when it is awaited. */
final class Sleep extends Coroutine<@Nullable Void> {
    private final Duration duration;

    Sleep(Duration duration) {
        this.duration = duration;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        enter();
        if (duration.isNegative() || duration.isZero()) {
            return Suspension.await(NextTurn.INSTANCE, driver, depth);
        }
        Scheduler scheduler = driver.home().scheduler();
        return Suspension.await(Moments.source(scheduler, Moments.after(scheduler, duration)), driver, depth);
    }
}
