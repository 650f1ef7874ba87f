package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.yieldNow;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.NumberedFailure;

/** W12: a loop over calls that fail. */
final class Failures {
    private Failures() {}

    static long answer(int count, int depth, boolean suspends) {
        return run(sum(count, depth, suspends));
    }

    @Async
    private static Coroutine<Long> sum(int count, int depth, boolean suspends) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            try {
                sum += await(link(depth, i, suspends));
            } catch (NumberedFailure failure) {
                sum += NumberedFailure.of(failure);
            }
        }
        return result(sum);
    }

    @Async
    private static Coroutine<Integer> link(int depth, int number, boolean suspends) {
        int value = depth == 1 ? await(leaf(number, suspends)) : await(link(depth - 1, number, suspends));
        return result(value + 1);
    }

    @Async
    private static Coroutine<Integer> leaf(int number, boolean suspends) {
        if (suspends) {
            await(yieldNow());
        }
        throw new NumberedFailure(number);
    }
}
