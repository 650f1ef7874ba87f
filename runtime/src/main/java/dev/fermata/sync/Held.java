package dev.fermata.sync;

import org.jspecify.annotations.Nullable;

/**
 * What was acquired, until it is closed: {@code try (var held = await(lock.hold())) { … }}. Closing never waits, and only the first time
 * does anything. Not safe for use by several threads at once.
 */
public final class Held implements AutoCloseable {
    private @Nullable Permits from;
    private final int permits;

    Held(Permits from, int permits) {
        this.from = from;
        this.permits = permits;
    }

    /**
     * Releases it.
     *
     * @throws IllegalStateException when it was released by other means, or on a thread that may not
     */
    @Override
    public void close() {
        Permits held = from;
        if (held != null) {
            held.give(permits);
            from = null;
        }
    }
}
