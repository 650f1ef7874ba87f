package dev.fermata.scheduler;

/** A clock, and the way to wait for it: the only source of time in the runtime. Real by default, virtual in tests. */
public interface TimeSource {

    /**
     * The time in nanoseconds since an arbitrary origin; never goes backwards. Only differences mean something.
     *
     * @return nanoseconds
     */
    long nanoTime();

    /**
     * Waits on the calling thread until a moment has come or the thread is unparked; may return early for no reason, as
     * {@link java.util.concurrent.locks.LockSupport#park} does. A virtual clock jumps there instead of waiting.
     *
     * @param deadline the moment, in nanoseconds of this clock
     */
    void parkUntil(long deadline);

    /**
     * The clock of the machine, {@link System#nanoTime}.
     *
     * @return always the same object
     */
    static TimeSource real() {
        return RealTime.INSTANCE;
    }
}
