package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * The right to let a waiting driver go on, once: by completion of what it waits for, or by a cancellation that withdraws.
 * It stands in the driver's phase while unused; whoever takes it out of there by CAS has used it.
 *
 * <p>A cancellation may win before the registration was made, and its withdrawal then finds nothing. So it first sets
 * {@link #withdrawn} and then withdraws, while the registering thread first registers and then looks at it: at least one
 * of them sees the other, and nothing stale remains with the source.
 */
final class Resumption implements Runnable {
    private final Driver<?> driver;
    private final Source<?> source;
    private volatile boolean withdrawn;

    Resumption(Driver<?> driver, Source<?> source) {
        this.driver = driver;
        this.source = source;
    }

    @Override
    public void run() {
        driver.arrive(this);
    }

    /** The last thing that a suspending thread does; it may not touch the driver afterwards. */
    void register() {
        if (!withdrawn) {
            source.register(this);
            if (withdrawn) {
                source.withdraw(this);
            }
        }
    }

    /** Takes the registration back, of one that was used by a cancellation. */
    void withdraw() {
        withdrawn = true;
        try {
            source.withdraw(this);
        } catch (Throwable refused) {
            driver.scheduler().report("a source failed when a waiter withdrew", refused);
        }
    }

    /** Asks the source to cancel; whether it will complete. */
    boolean cancelSource(@Nullable String message) {
        try {
            return source.cancel(message);
        } catch (Throwable refused) {
            driver.scheduler().report("a source failed when it was cancelled", refused);
            return false;
        }
    }
}
