package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * Makes a coroutine: a lambda that awaits, or one that calls a method which does; see {@link Fermata#async},
 * {@link Fermata#defer} and {@link Fermata#run(AsyncSupplier)}.
 *
 * @param <T> the type of the value
 * @param <X> what it may throw before it has made a coroutine
 */
@FunctionalInterface
public interface AsyncSupplier<T extends @Nullable Object, X extends Throwable> {

    /**
     * Makes it.
     *
     * @return a new coroutine
     * @throws X as declared
     */
    Coroutine<T> get() throws X;
}
