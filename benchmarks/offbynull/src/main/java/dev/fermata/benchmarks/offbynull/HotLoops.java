package dev.fermata.benchmarks.offbynull;

import com.offbynull.coroutines.user.Continuation;
import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;

/** W10: methods whose loops hold a suspension point. */
final class HotLoops {
    private final Promise<Integer>[] completed = RunQueue.completedPromises();
    private final RunQueue queue;
    private final HotLoop loop;

    HotLoops(RunQueue queue, HotLoop loop) {
        this.queue = queue;
        this.loop = loop;
    }

    long scalarCalls(int calls) {
        double[] answer = new double[1];
        queue.run(new Job() {
            @Override
            public void run(Continuation continuation) {
                double sum = 0;
                for (int call = 0; call < calls; call++) {
                    sum += scalar(continuation, call, loop.iterations(), loop.trap());
                }
                answer[0] = sum;
            }
        });
        return Double.doubleToLongBits(answer[0]);
    }

    private double scalar(Continuation continuation, int call, int iterations, int trap) {
        int hash = queue.await(continuation, completed[call & Parameters.MASK]);
        double sum = 0;
        for (int i = 0; i < iterations; i++) {
            hash = hash * 31 + i;
            sum += (hash & 0xff) * 0.5;
            if (i == trap) {
                hash += late(continuation);
            }
        }
        return sum + hash;
    }

    long nestedCalls(int calls) {
        long[] answer = new long[1];
        queue.run(new Job() {
            @Override
            public void run(Continuation continuation) {
                long sum = 0;
                for (int call = 0; call < calls; call++) {
                    sum += nested(continuation, call, loop.values(), loop.outerTrap());
                }
                answer[0] = sum;
            }
        });
        return answer[0];
    }

    private long nested(Continuation continuation, int call, int[] values, int trap) {
        int sum = queue.await(continuation, completed[call & Parameters.MASK]);
        int turns = values.length / HotLoop.STRIDE;
        for (int turn = 0; turn < turns; turn++) {
            int from = turn * HotLoop.STRIDE;
            for (int i = from; i < from + HotLoop.STRIDE; i++) {
                sum += values[i] * 3;
            }
            if (turn == trap) {
                sum += late(continuation);
            }
        }
        return sum;
    }

    private int late(Continuation continuation) {
        queue.yield(continuation);
        return HotLoop.LATE;
    }
}
