package dev.fermata.benchmarks.tascalate;

import static net.tascalate.async.CallContext.async;
import static net.tascalate.async.CallContext.await;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.tascalate.async.async;

/** W10: methods whose loops hold an await. */
final class HotLoops {
    private final CompletableFuture<Integer>[] completed = Loop.completedFutures();
    private final Loop loop;
    private final HotLoop work;

    HotLoops(Loop loop, HotLoop work) {
        this.loop = loop;
        this.work = work;
    }

    long scalarCalls(int calls) {
        return Double.doubleToLongBits(loop.run(scalars(calls, work.iterations(), work.trap())));
    }

    @async
    CompletionStage<Double> scalars(int calls, int iterations, int trap) {
        double sum = 0;
        for (int call = 0; call < calls; call++) {
            sum += await(scalar(call, iterations, trap));
        }
        return async(sum);
    }

    @async
    CompletionStage<Double> scalar(int call, int iterations, int trap) {
        int hash = await(completed[call & Parameters.MASK]);
        double sum = 0;
        for (int i = 0; i < iterations; i++) {
            hash = hash * 31 + i;
            sum += (hash & 0xff) * 0.5;
            if (i == trap) {
                hash += await(loop.tick(HotLoop.LATE));
            }
        }
        return async(sum + hash);
    }

    long nestedCalls(int calls) {
        return loop.run(nestedOnes(calls, work.values(), work.outerTrap()));
    }

    @async
    CompletionStage<Long> nestedOnes(int calls, int[] values, int trap) {
        long sum = 0;
        for (int call = 0; call < calls; call++) {
            sum += await(nested(call, values, trap));
        }
        return async(sum);
    }

    @async
    CompletionStage<Long> nested(int call, int[] values, int trap) {
        int sum = await(completed[call & Parameters.MASK]);
        int turns = values.length / HotLoop.STRIDE;
        for (int turn = 0; turn < turns; turn++) {
            int from = turn * HotLoop.STRIDE;
            for (int i = from; i < from + HotLoop.STRIDE; i++) {
                sum += values[i] * 3;
            }
            if (turn == trap) {
                sum += await(loop.tick(HotLoop.LATE));
            }
        }
        return async((long) sum);
    }
}
