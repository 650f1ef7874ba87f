package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * Makes one value of three; see {@link Fermata#gather(Awaitable, Awaitable, Awaitable, TriFunction)}.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 * @param <C> the type of the third value
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface TriFunction<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        R extends @Nullable Object> {

    /**
     * Makes it.
     *
     * @param a the first value
     * @param b the second value
     * @param c the third value
     * @return the result
     */
    R apply(A a, B b, C c);
}
