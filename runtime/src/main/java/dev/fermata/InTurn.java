package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** The coroutine that first waits for its turn. */
final class InTurn<T extends @Nullable Object> extends Coroutine<T> {
    private final Promise<Boolean> turn;
    private final Awaitable<T> awaited;

    InTurn(Promise<Boolean> turn, Awaitable<T> awaited) {
        this.turn = turn;
        this.awaited = awaited;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        if (enter() == 0) {
            if (Suspension.await(turn, driver, depth) == Suspension.SUSPENDED) {
                leave(driver, 1);
                return Suspension.SUSPENDED;
            }
        } else {
            Suspension.take(arrived, driver);
        }
        // nothing is left to do here: what it awaits goes on in place of this
        return Suspension.await(awaited, driver, depth);
    }
}
