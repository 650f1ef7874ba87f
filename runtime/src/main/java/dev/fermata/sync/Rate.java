package dev.fermata.sync;

import java.time.Duration;

/**
 * So many permits in a time, and so many at once: the numbers of a {@link Bucket}.
 *
 * @param permits how many in {@code nanos}
 * @param nanos how long
 * @param burst how many a full bucket holds
 */
record Rate(int permits, long nanos, int burst) {
    Rate {
        if (permits < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "at least 1 permit, and 1 at once, not " + permits + " and " + burst + " at once");
        }
        if (nanos < 1) {
            throw new IllegalArgumentException("the time is longer than none");
        }
        if (Math.multiplyHigh(nanos, 2L * burst) != 0 || nanos * 2 * burst < 0) {
            throw new IllegalArgumentException(
                    "it would take centuries: " + burst + " permits at " + permits + " in " + Duration.ofNanos(nanos));
        }
    }

    static Rate of(int permits, Duration per, int burst) {
        boolean isLong = per.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0;
        return new Rate(permits, isLong ? Long.MAX_VALUE : per.toNanos(), burst);
    }

    /**
     * Refuses a number that will never be there at once.
     *
     * @return the number
     */
    int checked(int wanted) {
        if (Permits.requireSome(wanted) > burst) {
            throw new IllegalArgumentException(wanted + " permits of a limiter that never has more than " + burst);
        }
        return wanted;
    }
}
