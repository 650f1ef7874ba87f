package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** The coroutine that applies a function to an element when it is awaited, and awaits what that makes. */
final class Applied<A extends @Nullable Object, T extends @Nullable Object> extends Coroutine<T> {
    private final A element;
    private final AsyncFunction<? super A, T, ?> function;

    Applied(A element, AsyncFunction<? super A, T, ?> function) {
        this.element = element;
        this.function = function;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        enter();
        return Suspension.handOn(function.apply(element), driver, depth, "the function of mapConcurrently");
    }
}
