package dev.fermata.benchmarks.loom;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;

/** W10: loops that yield. */
final class HotLoops {
    private final CompletableFuture<Integer>[] completed = Loop.completedFutures();
    private final HotLoop loop;

    HotLoops(HotLoop loop) {
        this.loop = loop;
    }

    long scalarCalls(int calls) {
        return VirtualThreads.run(() -> {
            double sum = 0;
            for (int call = 0; call < calls; call++) {
                sum += scalar(call, loop.iterations(), loop.trap());
            }
            return Double.doubleToLongBits(sum);
        });
    }

    private double scalar(int call, int iterations, int trap) {
        int hash = completed[call & Parameters.MASK].join();
        double sum = 0;
        for (int i = 0; i < iterations; i++) {
            hash = hash * 31 + i;
            sum += (hash & 0xff) * 0.5;
            if (i == trap) {
                hash += late();
            }
        }
        return sum + hash;
    }

    long nestedCalls(int calls) {
        return VirtualThreads.run(() -> {
            long sum = 0;
            for (int call = 0; call < calls; call++) {
                sum += nested(call, loop.values(), loop.outerTrap());
            }
            return sum;
        });
    }

    private long nested(int call, int[] values, int trap) {
        int sum = completed[call & Parameters.MASK].join();
        int turns = values.length / HotLoop.STRIDE;
        for (int turn = 0; turn < turns; turn++) {
            int from = turn * HotLoop.STRIDE;
            for (int i = from; i < from + HotLoop.STRIDE; i++) {
                sum += values[i] * 3;
            }
            if (turn == trap) {
                sum += late();
            }
        }
        return sum;
    }

    private static int late() {
        Thread.yield();
        return HotLoop.LATE;
    }
}
