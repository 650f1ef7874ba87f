package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/** Something without a value or a failure, which its waiter cannot call off, only leave. Unless it says otherwise it is never done beforehand. */
public interface Wakeup extends Source<@Nullable Void> {

    @Override
    default boolean isDone() {
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // the value is of a nullable type
    default @Nullable Void result() {
        return null;
    }

    @Override
    default boolean cancel() {
        return false;
    }
}
