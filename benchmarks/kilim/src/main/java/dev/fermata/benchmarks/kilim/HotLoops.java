package dev.fermata.benchmarks.kilim;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import kilim.Pausable;
import kilim.Task;

/** W10: methods whose loops hold a suspension point. */
final class HotLoops {
    private final Promise<Integer>[] completed = RunQueue.completedPromises();
    private final RunQueue queue;
    private final HotLoop loop;
    private double scalarAnswer;
    private long nestedAnswer;

    HotLoops(RunQueue queue, HotLoop loop) {
        this.queue = queue;
        this.loop = loop;
    }

    long scalarCalls(int calls) {
        queue.run(new Task<Object>() {
            @Override
            public void execute() throws Pausable {
                double sum = 0;
                for (int call = 0; call < calls; call++) {
                    sum += scalar(call, loop.iterations(), loop.trap());
                }
                scalarAnswer = sum;
            }
        });
        return Double.doubleToLongBits(scalarAnswer);
    }

    private double scalar(int call, int iterations, int trap) throws Pausable {
        int hash = completed[call & Parameters.MASK].await();
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
        queue.run(new Task<Object>() {
            @Override
            public void execute() throws Pausable {
                long sum = 0;
                for (int call = 0; call < calls; call++) {
                    sum += nested(call, loop.values(), loop.outerTrap());
                }
                nestedAnswer = sum;
            }
        });
        return nestedAnswer;
    }

    private long nested(int call, int[] values, int trap) throws Pausable {
        int sum = completed[call & Parameters.MASK].await();
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

    private static int late() throws Pausable {
        Task.yield();
        return HotLoop.LATE;
    }
}
