package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** The coroutine that makes another one when it is awaited, and awaits it. */
final class Deferred<T extends @Nullable Object> extends Coroutine<T> {
    private final AsyncSupplier<T, ?> supplier;

    Deferred(AsyncSupplier<T, ?> supplier) {
        this.supplier = supplier;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        enter();
        return Suspension.handOn(supplier.get(), driver, depth, "the deferred lambda");
    }
}
