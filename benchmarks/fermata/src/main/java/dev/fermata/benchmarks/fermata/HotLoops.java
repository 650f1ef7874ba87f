package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.yieldNow;

import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;

/** W10: methods whose loops hold an await. */
final class HotLoops {
    private final Promise<Integer>[] promises = ReadyAwaits.completedPromises();
    private final HotLoop loop;

    HotLoops(HotLoop loop) {
        this.loop = loop;
    }

    long scalarCalls(int calls) {
        return Double.doubleToLongBits(run(scalars(calls, loop.iterations(), loop.trap())));
    }

    long nestedCalls(int calls) {
        return run(nestedOnes(calls, loop.values(), loop.outerTrap()));
    }

    @Async
    private Coroutine<Double> scalars(int calls, int iterations, int trap) {
        double sum = 0;
        for (int call = 0; call < calls; call++) {
            sum += await(scalar(call, iterations, trap));
        }
        return result(sum);
    }

    @Async
    private Coroutine<Double> scalar(int call, int iterations, int trap) {
        int hash = await(promises[call & Parameters.MASK]);
        double sum = 0;
        for (int i = 0; i < iterations; i++) {
            hash = hash * 31 + i;
            sum += (hash & 0xff) * 0.5;
            if (i == trap) {
                hash += await(late());
            }
        }
        return result(sum + hash);
    }

    @Async
    private Coroutine<Long> nestedOnes(int calls, int[] values, int trap) {
        long sum = 0;
        for (int call = 0; call < calls; call++) {
            sum += await(nested(call, values, trap));
        }
        return result(sum);
    }

    @Async
    private Coroutine<Long> nested(int call, int[] values, int trap) {
        int sum = await(promises[call & Parameters.MASK]);
        int turns = values.length / HotLoop.STRIDE;
        for (int turn = 0; turn < turns; turn++) {
            int from = turn * HotLoop.STRIDE;
            for (int i = from; i < from + HotLoop.STRIDE; i++) {
                sum += values[i] * 3;
            }
            if (turn == trap) {
                sum += await(late());
            }
        }
        return result((long) sum);
    }

    @Async
    private static Coroutine<Integer> late() {
        await(yieldNow());
        return result(HotLoop.LATE);
    }
}
