package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;

/** W10, the scalar loop: the one who calls it again and again. */
final class ScalarLoop extends Frame {
    private final int calls;
    private final int iterations;
    private final int trap;
    private int call;
    private double sum;

    private ScalarLoop(int calls, HotLoop loop) {
        this.calls = calls;
        this.iterations = loop.iterations();
        this.trap = loop.trap();
    }

    static long run(Machine machine, int calls, HotLoop loop) {
        machine.start(new ScalarLoop(calls, loop));
        machine.run();
        return Double.doubleToLongBits(machine.doubleValue);
    }

    @Override
    boolean resume(Machine machine) {
        if (state == 1) {
            sum += machine.doubleValue;
            call++;
        }
        for (; call < calls; call++) {
            Frame callee = body(machine, call, iterations, trap, null);
            if (callee != null) {
                state = 1;
                callee.parent = this;
                return false;
            }
            sum += machine.doubleValue;
        }
        machine.doubleValue = sum;
        return true;
    }

    private static Frame body(Machine machine, int call, int iterations, int trap, Body suspended) {
        int i;
        int hash;
        double sum;
        if (suspended == null) {
            hash = machine.completed[call & Parameters.MASK].value;
            sum = 0;
            i = 0;
        } else {
            i = suspended.i + 1;
            hash = suspended.hash + machine.intValue;
            sum = suspended.sum;
        }
        for (; i < iterations; i++) {
            hash = hash * 31 + i;
            sum += (hash & 0xff) * 0.5;
            if (i == trap) {
                Body frame = suspended == null ? new Body(iterations, trap) : suspended;
                frame.i = i;
                frame.hash = hash;
                frame.sum = sum;
                return machine.yield(frame);
            }
        }
        machine.doubleValue = sum + hash;
        return null;
    }

    private static final class Body extends Frame {
        private final int iterations;
        private final int trap;
        private int i;
        private int hash;
        private double sum;

        Body(int iterations, int trap) {
            this.iterations = iterations;
            this.trap = trap;
        }

        @Override
        boolean resume(Machine machine) {
            machine.intValue = HotLoop.LATE;
            return body(machine, 0, iterations, trap, this) == null;
        }
    }
}
