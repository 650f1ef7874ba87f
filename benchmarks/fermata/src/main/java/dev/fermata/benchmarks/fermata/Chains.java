package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.yieldNow;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.Parameters;

/** W3: a loop over chains of calls. */
final class Chains {
    private Chains() {}

    static long answer(int count, boolean suspends) {
        return run(sum(count, suspends));
    }

    @Async
    private static Coroutine<Long> sum(int count, boolean suspends) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(link(Parameters.DEPTH, Parameters.chainArgument(i), suspends));
        }
        return result(sum);
    }

    @Async
    private static Coroutine<Integer> link(int depth, int argument, boolean suspends) {
        if (depth == 1) {
            return result(await(leaf(argument, suspends)) + 1);
        }
        return result(await(link(depth - 1, argument, suspends)) + 1);
    }

    @Async
    private static Coroutine<Integer> leaf(int argument, boolean suspends) {
        if (suspends) {
            await(yieldNow());
        }
        return result(argument);
    }
}
