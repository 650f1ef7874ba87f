package dev.fermata.sync;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a signal, or for signals until something holds.
 *
 * <pre>
 *   0 new ──▶ 1 stands in line, without the lock ──▶ 2 acquires the lock again ──▶ holds it: back to 1, or the end
 * </pre>
 */
final class SignalCall extends Coroutine<@Nullable Void> {
    private static final int STANDS = 1;
    private static final int ACQUIRES = 2;

    private final AsyncLock lock;
    private final Line line;
    private final @Nullable BooleanSupplier condition;
    private @Nullable SignalWait wait;

    /** What to throw when the lock is held again. */
    private @Nullable Throwable failure;

    private boolean isSignalled;

    SignalCall(AsyncLock lock, Line line, @Nullable BooleanSupplier condition) {
        this.lock = lock;
        this.line = line;
        this.condition = condition;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        return switch (enter()) {
            case 0 -> begin(driver);
            case STANDS -> acquireAgain(arrived, driver, depth);
            default -> goOn(Suspension.take(arrived, driver), driver);
        };
    }

    private @Nullable Object begin(Driver driver) throws Throwable {
        lock.requireHeld(driver);
        return condition != null && condition.getAsBoolean() ? null : stand(driver);
    }

    private @Nullable Object stand(Driver driver) throws Throwable {
        SignalWait begun = new SignalWait(line, lock);
        wait = begun;
        isSignalled = false;
        Object suspended = Suspension.await(begun, driver, 0);
        leave(driver, STANDS);
        return suspended;
    }

    private @Nullable Object acquireAgain(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        Throwable cancelled = null;
        try {
            Suspension.take(arrived, driver);
        } catch (Throwable thrown) {
            cancelled = thrown;
        }
        if (!isGivenUpAtEnd()) {
            return goOn(cancelled, driver);
        }
        failure = cancelled;
        Object answer = Suspension.await(new FirmAcquire(lock), driver, depth);
        if (answer == Suspension.SUSPENDED) {
            leave(driver, ACQUIRES);
            return answer;
        }
        return goOn(answer, driver);
    }

    /** Ends the wait; answers whether the lock was given up for it. */
    private boolean isGivenUpAtEnd() {
        SignalWait ended = wait;
        if (ended == null) {
            return false;
        }
        wait = null;
        isSignalled = lock.leave(ended);
        return ended.hasGivenUp();
    }

    /** The lock is held again. */
    private @Nullable Object goOn(@Nullable Object cancelled, Driver driver) throws Throwable {
        try {
            Throwable due = cancelled == null ? failure : (Throwable) cancelled;
            if (due != null) {
                throw due;
            }
            if (condition == null || condition.getAsBoolean()) {
                return null;
            }
        } catch (Throwable thrown) {
            passOn();
            throw thrown;
        }
        return stand(driver);
    }

    private void passOn() {
        if (isSignalled) {
            lock.change(() -> lock.call(line, 1));
        }
    }

    @Override
    protected void forget() {
        isGivenUpAtEnd();
        passOn();
    }
}
