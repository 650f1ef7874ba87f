package dev.fermata.scheduler;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that stands still until somebody moves it: an event loop that has nothing to run jumps to its next timer, so
 * an hour of timeouts takes no time and every run of a test is the same run.
 *
 * <p>Starts at 0 and never goes backwards. All methods may be called from every thread. Work on other threads takes
 * real time, which this clock does not see: a loop whose timers wait for such work does not wait for it.
 */
public final class VirtualTime implements TimeSource {

    private final AtomicLong now = new AtomicLong();

    /** Makes a clock that stands at 0. */
    public VirtualTime() {}

    @Override
    public long nanoTime() {
        return now.get();
    }

    /**
     * Jumps to a moment at once; does nothing when it has passed.
     *
     * @param deadline the moment, in nanoseconds of this clock
     */
    @Override
    public void parkUntil(long deadline) {
        now.accumulateAndGet(deadline, VirtualTime::later);
    }

    /**
     * Moves the clock forward, as if a step had taken so long. Wakes nobody: a loop sees it at its next turn.
     *
     * @param duration how far, zero or more
     * @throws IllegalArgumentException when the duration is negative
     * @throws ArithmeticException when it is more nanoseconds than a long holds (292 years)
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not go backwards: " + duration);
        }
        now.addAndGet(duration.toNanos());
    }

    private static long later(long a, long b) {
        return a - b >= 0 ? a : b;
    }
}
