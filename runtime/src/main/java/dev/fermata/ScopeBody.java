package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * What runs inside a {@link CancelScope}: a lambda that awaits; see {@link Fermata#within} and {@link Fermata#scope}.
 *
 * @param <T> the type of the value
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface ScopeBody<T extends @Nullable Object, X extends Throwable> {

    /**
     * Makes the coroutine that is run inside the scope.
     *
     * @param scope around it
     * @return a new coroutine
     * @throws X as declared
     */
    Coroutine<T> run(CancelScope scope) throws X;
}
