package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/** A thread, as far as it carries drivers: knows the one that runs on it now. */
final class Carrier {
    private static final ThreadLocal<Carrier> OF_THREAD = ThreadLocal.withInitial(Carrier::new);

    private @Nullable Driver<?> driver;

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
}
