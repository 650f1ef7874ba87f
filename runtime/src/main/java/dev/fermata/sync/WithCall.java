package dev.fermata.sync;

import dev.fermata.AsyncSupplier;
import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * Acquires permits, awaits a body in place, and releases them on every path out.
 *
 * <pre>
 *   0 new ──▶ 1 waits for the permits ──▶ 2 has them, and awaits the body ──▶ has released them
 * </pre>
 *
 * @param <T> the type of the body's value
 */
final class WithCall<T extends @Nullable Object> extends Coroutine<T> {
    private static final int ACQUIRES = 1;
    private static final int HOLDS = 2;

    private final Permits on;
    private final int permits;
    private @Nullable AsyncSupplier<T, ?> body;

    WithCall(Permits on, int permits, AsyncSupplier<T, ?> body) {
        this.on = on;
        this.permits = permits;
        this.body = body;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        return switch (enter()) {
            case 0 -> acquire(driver, depth);
            case ACQUIRES -> {
                Suspension.take(arrived, driver);
                yield begin(driver, depth);
            }
            default -> end(arrived, driver);
        };
    }

    private @Nullable Object acquire(Driver driver, int depth) throws Throwable {
        if (!on.takeNow(permits, driver)) {
            Object answer = Suspension.await(new AcquireCall<@Nullable Void>(on, permits, null), driver, depth);
            if (answer == Suspension.SUSPENDED) {
                leave(driver, ACQUIRES);
                return answer;
            }
        }
        return begin(driver, depth);
    }

    private @Nullable Object begin(Driver driver, int depth) throws Throwable {
        AsyncSupplier<T, ?> begun = body;
        body = null;
        Object answer;
        try {
            answer = Suspension.handOn(begun == null ? null : begun.get(), driver, depth, "the body");
        } catch (Throwable failure) {
            throw released(failure);
        }
        if (answer == Suspension.SUSPENDED) {
            leave(driver, HOLDS);
        } else {
            on.give(permits);
        }
        return answer;
    }

    private @Nullable Object end(@Nullable Object arrived, Driver driver) throws Throwable {
        Object value;
        try {
            value = Suspension.take(arrived, driver);
        } catch (Throwable failure) {
            throw released(failure);
        }
        on.give(permits);
        return value;
    }

    private Throwable released(Throwable failure) {
        try {
            on.give(permits);
        } catch (IllegalStateException releasedBefore) {
            return Suspension.suppress(failure, releasedBefore);
        }
        return failure;
    }

    @Override
    protected void forget() {
        if (state() == HOLDS) {
            on.abandon(permits);
        }
    }
}
