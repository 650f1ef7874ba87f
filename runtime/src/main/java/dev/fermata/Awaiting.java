package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** The coroutine that awaits one thing. */
final class Awaiting<T extends @Nullable Object> extends Coroutine<T> {
    private final Awaitable<T> awaited;

    Awaiting(Awaitable<T> awaited) {
        this.awaited = awaited;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        enter();
        return Suspension.await(awaited, driver, depth);
    }
}
