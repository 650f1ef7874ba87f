package dev.fermata.benchmarks.plain;

import dev.fermata.benchmarks.NumberedFailure;

/** W12: calls that throw. */
final class PlainFailures {
    private PlainFailures() {}

    static long answer(int count, int depth) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            try {
                sum += link(depth, i);
            } catch (NumberedFailure failure) {
                sum += NumberedFailure.of(failure);
            }
        }
        return sum;
    }

    private static int link(int depth, int number) {
        return (depth == 1 ? leaf(number) : link(depth - 1, number)) + 1;
    }

    private static int leaf(int number) {
        throw new NumberedFailure(number);
    }
}
