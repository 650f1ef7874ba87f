package dev.fermata.benchmarks.measure;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long is measured, and so how small the error gets.
 *
 * @param forks how many JVMs, one after the other
 * @param warmups how many iterations of each are thrown away
 * @param iterations how many count
 * @param iterationMillis how long an iteration lasts
 */
record Effort(int forks, int warmups, int iterations, int iterationMillis) {
    /** Does it work at all. */
    static final Effort SMOKE = new Effort(1, 1, 1, 100);

    /** A first impression. */
    static final Effort QUICK = new Effort(1, 3, 3, 500);

    /** Enough for a curve, where neighbours tell whether a point is right. */
    static final Effort GROWTH = new Effort(1, 3, 5, 500);

    /** What is published. */
    static final Effort FULL = new Effort(3, 3, 5, 1_000);

    private static final int SLACK = 4;
    private static final int SLOW_UNIT_MINUTES = 3;

    Effort withForks(int count) {
        return new Effort(count, warmups, iterations, iterationMillis);
    }

    /** After which time a process of JMH hangs. An iteration is at least one run of all units, and that may take long. */
    Duration limit() {
        return Duration.ofMillis((long) forks * (warmups + iterations) * iterationMillis)
                .multipliedBy(SLACK)
                .plusMinutes((long) forks * SLOW_UNIT_MINUTES);
    }

    /** The effort that {@link #toArgument} wrote. */
    static Effort parse(String argument) {
        int[] numbers =
                Arrays.stream(argument.split(",")).mapToInt(Integer::parseInt).toArray();
        return new Effort(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** As an argument for another process. */
    String toArgument() {
        return IntStream.of(forks, warmups, iterations, iterationMillis)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
