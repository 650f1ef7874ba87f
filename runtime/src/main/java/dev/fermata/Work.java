package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * Plain code with a value, which may block; for {@link Fermata#toThread(Work)} and {@link Fermata#callOn}. It cannot await.
 *
 * @param <T> the type of the value
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object, X extends Throwable> {

    /**
     * Does it.
     *
     * @return the value
     * @throws X as declared
     */
    T run() throws X;
}
