package dev.fermata;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the pauses of a {@link Retry} grow.
 *
 * @param first the first pause
 * @param factor how many times longer each is than the one before
 * @param longest no pause is longer
 * @param jitter the part of a pause that is left to chance, from 0 to 1
 * @param seed makes chance the same each time; null for real chance
 */
record Backoff(
        Duration first,
        double factor,
        Duration longest,
        double jitter,
        @Nullable Long seed) {

    static final Backoff USUAL = new Backoff(Duration.ofMillis(100), 2, Duration.ofSeconds(30), 0.5, null);

    private static final double LONGEST_NANOS = Long.MAX_VALUE / 4.0;

    /**
     * The pause behind a failed attempt.
     *
     * @param attempt 1 for the first
     * @param chance from 0 to 1
     * @return nanoseconds, 0 or more
     */
    long nanos(int attempt, double chance) {
        double grown = nanos(first) * Math.pow(factor, attempt - 1.0);
        // infinite times zero is no number
        double bounded = first.isZero() ? 0 : Math.min(grown, nanos(longest));
        return (long) (bounded * (1 - jitter * chance));
    }

    private static double nanos(Duration duration) {
        return Math.min(LONGEST_NANOS, duration.getSeconds() * 1e9 + duration.getNano());
    }

    Backoff withFirst(Duration pause) {
        return new Backoff(requireNotNegative(pause), factor, longest, jitter, seed);
    }

    Backoff withFactor(double times) {
        if (!(times >= 1) || Double.isInfinite(times)) {
            throw new IllegalArgumentException("pauses do not shrink: " + times);
        }
        return new Backoff(first, times, longest, jitter, seed);
    }

    Backoff withLongest(Duration pause) {
        return new Backoff(first, factor, requireNotNegative(pause), jitter, seed);
    }

    Backoff withJitter(double part, @Nullable Long newSeed) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("not a part of a pause, from 0 to 1: " + part);
        }
        return new Backoff(first, factor, longest, part, newSeed);
    }

    static Duration requireNotNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a negative time: " + duration);
        }
        return duration;
    }
}
