package dev.fermata;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something was not done in time; thrown by {@link Fermata#withTimeout} and {@link Fermata#within}. Follows Python's {@code TimeoutError}. */
public final class TimedOutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to be in time.
     *
     * @param limit how long it could have taken
     * @param cause what stopped it, or null
     */
    public TimedOutException(Duration limit, @Nullable Throwable cause) {
        this("not done within " + limit, cause);
    }

    /**
     * A failure to be in time.
     *
     * @param message what was late, in words
     * @param cause what stopped it, or null
     */
    public TimedOutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
