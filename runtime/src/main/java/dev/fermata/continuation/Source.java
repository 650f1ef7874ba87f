package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * Something that will have an outcome, as a {@link Driver} sees it: a ready test, the outcome, and a way to be told.
 *
 * <p>All methods may be called from every thread.
 *
 * @param <T> the type of the value
 */
public interface Source<T extends @Nullable Object> {

    /**
     * Whether the outcome is there. Once true, always true.
     *
     * @return whether {@link #result} may be called
     */
    boolean isDone();

    /**
     * The outcome. Only to be called when done, that is after {@link #isDone} was true or a resumption ran.
     *
     * @return the value
     * @throws Throwable the original failure, not wrapped, the same instance at each call
     */
    T result() throws Throwable;

    /**
     * Asks to be told. The resumption is run once, soon, from any thread, first in first out with others; possibly at once
     * inside this call when the outcome is there. It is short and never throws.
     *
     * @param resumption what to run
     */
    void register(Runnable resumption);

    /**
     * Takes a registration back, so that the source no longer holds it. Does nothing when it ran or was never made.
     *
     * @param resumption what was registered
     */
    void withdraw(Runnable resumption);

    /**
     * Asks whatever produces the outcome to stop, because the one who waits was cancelled.
     *
     * @return true when this will complete soon and resume whoever waits; false when it is done or cannot be cancelled:
     *     then the one who waits withdraws
     */
    boolean cancel();

    /**
     * As {@link #cancel()}, with a word on why. By default the word is dropped.
     *
     * @param message why, for the {@code CancelledError}
     * @return as {@link #cancel()}
     */
    default boolean cancel(@Nullable String message) {
        return cancel();
    }
}
