package dev.fermata.benchmarks.plain;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;

/** W10: the loops without any await. */
final class PlainLoops {
    private final HotLoop loop;
    private int late = HotLoop.LATE;

    PlainLoops(HotLoop loop) {
        this.loop = loop;
    }

    long scalarCalls(int calls) {
        double sum = 0;
        for (int call = 0; call < calls; call++) {
            sum += scalar(call & Parameters.MASK, loop.iterations(), loop.trap());
        }
        return Double.doubleToLongBits(sum);
    }

    long nestedCalls(int calls) {
        long sum = 0;
        for (int call = 0; call < calls; call++) {
            sum += nested(call & Parameters.MASK, loop.values(), loop.outerTrap());
        }
        return sum;
    }

    private double scalar(int seed, int iterations, int trap) {
        int hash = seed;
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

    private long nested(int seed, int[] values, int trap) {
        int sum = seed;
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

    /** Stands where the others await: rare, and with a way that the compiler cannot foresee. */
    private int late() {
        if (late == 0) {
            throw new IllegalStateException("never");
        }
        return late;
    }
}
