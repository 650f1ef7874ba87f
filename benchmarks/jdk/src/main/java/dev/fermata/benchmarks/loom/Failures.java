package dev.fermata.benchmarks.loom;

import dev.fermata.benchmarks.NumberedFailure;

/** W12: plain calls that throw, on a virtual thread. */
final class Failures {
    private Failures() {}

    static long answer(int count, int depth, boolean suspends) {
        return VirtualThreads.run(() -> {
            long sum = 0;
            for (int i = 0; i < count; i++) {
                try {
                    sum += link(depth, i, suspends);
                } catch (NumberedFailure failure) {
                    sum += NumberedFailure.of(failure);
                }
            }
            return sum;
        });
    }

    private static int link(int depth, int number, boolean suspends) {
        return (depth == 1 ? leaf(number, suspends) : link(depth - 1, number, suspends)) + 1;
    }

    private static int leaf(int number, boolean suspends) {
        if (suspends) {
            Thread.yield();
        }
        throw new NumberedFailure(number);
    }
}
