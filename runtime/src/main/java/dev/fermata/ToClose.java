package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** The coroutine that closes something. */
final class ToClose extends Coroutine<@Nullable Object> {
    private final AsyncCloseable open;

    ToClose(AsyncCloseable open) {
        this.open = open;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        enter();
        return Suspension.handOn(open.closeAsync(), driver, depth, "closeAsync()");
    }
}
