package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * Thrown at an {@code await} to tell a coroutine that its task was cancelled. Clean up in {@code finally} and let it pass.
 *
 * <p>An {@link Error}, as {@link ThreadDeath} was and for the same reason: {@code catch (Exception e)} in a retry loop must
 * not swallow it. Follows {@code asyncio.CancelledError}.
 *
 * <p>Its stack trace says where the coroutine was suspended, and is filled in when it is delivered: where the request was
 * made is the business of whoever made it, and a million cancelled coroutines must not walk a million native stacks.
 */
public class CancelledError extends Error {

    /** A cancellation without a word on why. */
    public CancelledError() {}

    /**
     * A cancellation with a word on why.
     *
     * @param message what was given to {@link Task#cancel(String)}, or null
     */
    public CancelledError(@Nullable String message) {
        super(message);
    }

    /** Does nothing; see above. */
    @Override
    public final Throwable fillInStackTrace() {
        return this;
    }
}
