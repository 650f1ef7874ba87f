package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/** Something that happens later, without a value, and that its waiter cannot call off: it can only go away. */
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
