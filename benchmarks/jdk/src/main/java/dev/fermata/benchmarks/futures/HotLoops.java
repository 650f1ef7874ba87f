package dev.fermata.benchmarks.futures;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;

/** W10: methods that stop in a loop and are called again with what they had. */
final class HotLoops {
    private final CompletableFuture<Integer>[] completed = Loop.completedFutures();
    private final Loop loop;
    private final HotLoop work;

    HotLoops(Loop loop, HotLoop work) {
        this.loop = loop;
        this.work = work;
    }

    long scalarCalls(int calls) {
        CompletableFuture<Double> sum = completedFuture(0.0);
        for (int call = 0; call < calls; call++) {
            CompletableFuture<Integer> seed = completed[call & Parameters.MASK];
            sum = sum.thenCompose(
                    before -> seed.thenCompose(hash -> scalar(0, hash, 0)).thenApply(value -> before + value));
        }
        return Double.doubleToLongBits(loop.run(sum));
    }

    private CompletableFuture<Double> scalar(int start, int startHash, double startSum) {
        int iterations = work.iterations();
        int trap = work.trap();
        int hash = startHash;
        double sum = startSum;
        for (int i = start; i < iterations; i++) {
            hash = hash * 31 + i;
            sum += (hash & 0xff) * 0.5;
            if (i == trap) {
                int nextStart = i + 1;
                int hashSoFar = hash;
                double sumSoFar = sum;
                return loop.tick(HotLoop.LATE).thenCompose(late -> scalar(nextStart, hashSoFar + late, sumSoFar));
            }
        }
        return completedFuture(sum + hash);
    }

    long nestedCalls(int calls) {
        CompletableFuture<Long> sum = completedFuture(0L);
        for (int call = 0; call < calls; call++) {
            CompletableFuture<Integer> seed = completed[call & Parameters.MASK];
            sum = sum.thenCompose(
                    before -> seed.thenCompose(first -> nested(0, first)).thenApply(value -> before + value));
        }
        return loop.run(sum);
    }

    private CompletableFuture<Long> nested(int start, int startSum) {
        int[] values = work.values();
        int turns = values.length / HotLoop.STRIDE;
        int trap = work.outerTrap();
        int sum = startSum;
        for (int turn = start; turn < turns; turn++) {
            int from = turn * HotLoop.STRIDE;
            for (int i = from; i < from + HotLoop.STRIDE; i++) {
                sum += values[i] * 3;
            }
            if (turn == trap) {
                int nextStart = turn + 1;
                int sumSoFar = sum;
                return loop.tick(HotLoop.LATE).thenCompose(late -> nested(nextStart, sumSoFar + late));
            }
        }
        return completedFuture((long) sum);
    }
}
