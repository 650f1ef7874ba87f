package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine of {@link Retry#run}: attempts and pauses in turns.
 *
 * <p>It suspends at 1 during an attempt, at 2 during a pause.
 */
final class Retrying<T extends @Nullable Object> extends Coroutine<T> {
    private static final int TRYING = 1;
    private static final int PAUSING = 2;
    private static final int KEPT = 100;

    private final Retry rule;
    private final AsyncSupplier<T, ?> body;
    private final Deque<Throwable> earlier = new ArrayDeque<>(2);
    private @Nullable SplittableRandom chance;

    /** The failure of an attempt during which the task was cancelled. */
    private @Nullable Throwable failedWhenCancelled;

    private int attempt;
    private long begin;
    private int requestsBefore;

    Retrying(Retry rule, AsyncSupplier<T, ?> body) {
        this.rule = rule;
        this.body = body;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        int from = enter();
        if (from == PAUSING) {
            Suspension.take(arrived, driver);
            if (failedWhenCancelled != null) {
                throw last(failedWhenCancelled);
            }
        } else if (from == 0) {
            begin = now(driver);
            requestsBefore = requests();
        }
        boolean isTried = from == TRYING;
        while (true) {
            Object answer;
            try {
                answer = isTried ? Suspension.take(arrived, driver) : tried(driver, depth);
            } catch (Throwable failure) {
                if (paused(failure, driver) == Suspension.SUSPENDED) {
                    leave(driver, PAUSING);
                    return Suspension.SUSPENDED;
                }
                isTried = false;
                continue;
            }
            if (answer == Suspension.SUSPENDED) {
                leave(driver, TRYING);
            }
            return answer;
        }
    }

    private @Nullable Object tried(Driver driver, int depth) throws Throwable {
        attempt++;
        return Suspension.handOn(body.get(), driver, depth, "the body to be tried");
    }

    /** Begins the pause behind a failure, or throws it when it is the last. */
    private @Nullable Object paused(Throwable failure, Driver driver) throws Throwable {
        if (!rule.allowsAnother(attempt, failure)) {
            throw last(failure);
        }
        if (requests() > requestsBefore) {
            // either the request comes now, or the attempt has made this failure of it
            failedWhenCancelled = failure;
            return Suspension.await(NextTurn.INSTANCE, driver, 1);
        }
        long pause = rule.backoff().nanos(attempt, chance());
        if (now(driver) - begin + pause > rule.limitNanos()) {
            throw last(failure);
        }
        keep(failure);
        return Suspension.await(new Sleep(Duration.ofNanos(pause)), driver, 1);
    }

    private void keep(Throwable failure) {
        if (!earlier.contains(failure)) {
            if (earlier.size() == KEPT) {
                earlier.removeFirst();
            }
            earlier.addLast(failure);
        }
    }

    private Throwable last(Throwable failure) {
        if (!(failure instanceof CancelledError)) {
            for (Throwable before : earlier) {
                if (before != failure) {
                    failure.addSuppressed(before);
                }
            }
        }
        return failure;
    }

    private double chance() {
        SplittableRandom known = chance;
        if (known == null) {
            Long seed = rule.backoff().seed();
            known = seed == null ? new SplittableRandom() : new SplittableRandom(seed);
            chance = known;
        }
        return known.nextDouble();
    }

    private static int requests() {
        return Task.running().cancelling();
    }

    private static long now(Driver driver) {
        return driver.home().scheduler().time().nanoTime();
    }
}
