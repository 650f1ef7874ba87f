package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * Makes something to await out of an element; see {@link Fermata#gather(Iterable, AsyncFunction)}.
 *
 * @param <A> the type of the element
 * @param <T> the type of the value
 * @param <X> what it may throw before it has made anything to await
 */
@FunctionalInterface
public interface AsyncFunction<A extends @Nullable Object, T extends @Nullable Object, X extends Throwable> {

    /**
     * Makes it.
     *
     * @param element the element
     * @return what to await, new or not
     * @throws X as declared
     */
    Awaitable<? extends T> apply(A element) throws X;
}
