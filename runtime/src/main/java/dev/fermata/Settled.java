package dev.fermata;

import dev.fermata.continuation.Source;
import org.jspecify.annotations.Nullable;

/**
 * How one of several ended: a value or a failure; see {@link Fermata#gatherSettled}.
 *
 * @param value the value; null when it failed
 * @param failure what it failed with, {@link CancelledError} when it was cancelled; null when there is a value
 * @param <T> the type of the value
 */
public record Settled<T extends @Nullable Object>(
        @Nullable T value, @Nullable Throwable failure) {

    /**
     * Whether there is a value, which may be null.
     *
     * @return false when it failed or was cancelled
     */
    public boolean isSuccess() {
        return failure == null;
    }

    /**
     * The value, or the failure thrown.
     *
     * @return the value
     * @throws Throwable the original failure
     */
    @SuppressWarnings("NullAway") // T may be nullable
    public T get() throws Throwable {
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    static <T extends @Nullable Object> Settled<T> of(Source<? extends T> done) {
        try {
            return new Settled<>(done.result(), null);
        } catch (Throwable failure) {
            return new Settled<>(null, failure);
        }
    }
}
