package dev.fermata;

/**
 * Plain code without a value, which may block; for {@link Fermata#toThread(Action)} and {@link Fermata#callOn}. It cannot
 * await.
 *
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface Action<X extends Throwable> {

    /**
     * Does it.
     *
     * @throws X as declared
     */
    void run() throws X;
}
