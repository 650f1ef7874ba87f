package dev.fermata.sync;

import dev.fermata.continuation.Driver;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Buckets of one rate, and the clock that they go by: that of the scheduler this is bound to.
 */
abstract class Limiter extends Bound {
    private final Rate rate;

    Limiter(Rate rate) {
        this.rate = rate;
    }

    final Rate rate() {
        return rate;
    }

    /** The bucket of a key; from now on, where it is new. For who has the lock, or is the owner. */
    abstract Bucket bucket(@Nullable Object key);

    final long now() {
        return scheduler().time().nanoTime();
    }

    @Override
    final void offer(Line line) {
        Bucket bucket = (Bucket) line;
        Wait first = bucket.first();
        while (first != null) {
            long now = now();
            long at = bucket.availableAt(first.weight(), now);
            if (at - now > 0) {
                setTimer(bucket, at);
                return;
            }
            callFirst(bucket);
            first = bucket.first();
        }
        bucket.stopTimer();
    }

    private void setTimer(Bucket bucket, long at) {
        if (bucket.isDue(at)) {
            return;
        }
        bucket.stopTimer();
        try {
            bucket.setTimer(scheduler().schedule(() -> tick(bucket), at), at);
        } catch (RejectedExecutionException closed) {
            // the scheduler was closed: nobody who waits there will run again
        }
    }

    private void tick(Bucket bucket) {
        here(() -> {
            bucket.stopTimer();
            offer(bucket);
            return true;
        });
    }

    /** Takes for a newcomer, if it need not wait. For who has the lock, or is the owner; bound. */
    final boolean take(Bucket bucket, int permits) {
        long now = now();
        if (!bucket.isEmpty() || bucket.availableAt(permits, now) - now > 0) {
            return false;
        }
        bucket.take(permits, now);
        return true;
    }

    /** Takes for a task, if it need not wait. */
    final boolean takeNow(@Nullable Object key, int permits, Driver driver) {
        if (isOwnedBy(driver)) {
            return take(bucket(key), permits);
        }
        return !isOwned() && takeShared(key, permits, driver);
    }

    private boolean takeShared(@Nullable Object key, int permits, Driver driver) {
        synchronized (lock()) {
            return isSharedWith(driver) && take(bucket(key), permits);
        }
    }

    /** Takes for a task that does not want to wait. */
    final boolean tryTake(@Nullable Object key, int permits) {
        Driver driver = Driver.current();
        if (driver.running() != null) {
            requireBoundTo(driver);
        } else if (!isBound()) {
            throw new IllegalStateException("no task has used this limiter yet, so that it has no clock");
        }
        return here(() -> take(bucket(key), permits));
    }

    @Override
    final String word() {
        return "limiter";
    }
}
