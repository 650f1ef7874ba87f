package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/** A thread, as far as it carries drivers: knows the one that runs on it now. */
final class Carrier {
    private static final ThreadLocal<Carrier> OF_THREAD = ThreadLocal.withInitial(Carrier::new);

    private @Nullable Driver<?> driver;
    private @Nullable CancelRound round;

    private Carrier() {}

    static Carrier current() {
        return OF_THREAD.get();
    }

    @Nullable
    Driver<?> driver() {
        return driver;
    }

    /** Makes a driver the current one; the one before must come back afterwards. */
    void carry(@Nullable Driver<?> next) {
        driver = next;
    }

    /** Brings a request to cancel to a driver that waits; later, where this thread is doing so for another. */
    void deliver(Driver<?> waiting) {
        if (round != null) {
            round.add(waiting);
            return;
        }
        CancelRound begun = new CancelRound();
        round = begun;
        try {
            begun.run(waiting);
        } finally {
            round = null;
        }
    }
}
