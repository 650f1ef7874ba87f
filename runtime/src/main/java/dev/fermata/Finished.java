package dev.fermata;

import dev.fermata.continuation.Driver;
import org.jspecify.annotations.Nullable;

/** The coroutine that only has a value. */
final class Finished<T extends @Nullable Object> extends Coroutine<T> {
    private @Nullable T value;

    Finished(T value) {
        this.value = value;
    }

    @SuppressWarnings("NullAway") // it does not read "extends @Nullable Object" of a diamond
    static Coroutine<@Nullable Void> ofNothing() {
        return new Finished<>(null);
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) {
        enter();
        T once = value;
        value = null;
        return once;
    }
}
