package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;

/** W10v, the nested loops: the one who calls them again and again. */
final class NestedLoops extends Frame {
    private final int calls;
    private final int[] values;
    private final int trap;
    private int call;
    private long sum;

    private NestedLoops(int calls, HotLoop loop) {
        this.calls = calls;
        this.values = loop.values();
        this.trap = loop.outerTrap();
    }

    static long run(Machine machine, int calls, HotLoop loop) {
        machine.start(new NestedLoops(calls, loop));
        machine.run();
        return machine.longValue;
    }

    @Override
    boolean resume(Machine machine) {
        if (state == 1) {
            sum += machine.longValue;
            call++;
        }
        for (; call < calls; call++) {
            Frame callee = body(machine, call, values, trap, null);
            if (callee != null) {
                state = 1;
                callee.parent = this;
                return false;
            }
            sum += machine.longValue;
        }
        machine.longValue = sum;
        return true;
    }

    private static Frame body(Machine machine, int call, int[] values, int trap, Body suspended) {
        int turn;
        int sum;
        if (suspended == null) {
            sum = machine.completed[call & Parameters.MASK].value;
            turn = 0;
        } else {
            turn = suspended.turn + 1;
            sum = suspended.sum + machine.intValue;
        }
        int turns = values.length / HotLoop.STRIDE;
        for (; turn < turns; turn++) {
            int from = turn * HotLoop.STRIDE;
            for (int i = from; i < from + HotLoop.STRIDE; i++) {
                sum += values[i] * 3;
            }
            if (turn == trap) {
                Body frame = suspended == null ? new Body(values, trap) : suspended;
                frame.turn = turn;
                frame.sum = sum;
                return machine.yield(frame);
            }
        }
        machine.longValue = sum;
        return null;
    }

    private static final class Body extends Frame {
        private final int[] values;
        private final int trap;
        private int turn;
        private int sum;

        Body(int[] values, int trap) {
            this.values = values;
            this.trap = trap;
        }

        @Override
        boolean resume(Machine machine) {
            machine.intValue = HotLoop.LATE;
            return body(machine, 0, values, trap, this) == null;
        }
    }
}
