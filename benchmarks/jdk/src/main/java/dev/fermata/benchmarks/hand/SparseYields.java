package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.Parameters;

/** W4: a loop over calls that rarely suspend. */
final class SparseYields extends Frame {
    private final int calls;
    private int call;
    private long sum;

    private SparseYields(int calls) {
        this.calls = calls;
    }

    static long run(Machine machine, int awaits) {
        machine.start(new SparseYields(awaits / Parameters.AWAITS));
        machine.run();
        return machine.longValue;
    }

    @Override
    boolean resume(Machine machine) {
        int call = this.call;
        long sum = this.sum;
        if (state == 1) {
            sum += machine.longValue;
            call++;
        }
        for (; call < calls; call++) {
            Frame callee = body(machine, null);
            if (callee != null) {
                this.call = call;
                this.sum = sum;
                state = 1;
                callee.parent = this;
                return false;
            }
            sum += machine.longValue;
        }
        machine.longValue = sum;
        return true;
    }

    private static Frame body(Machine machine, Body suspended) {
        Body frame = suspended;
        int i = 0;
        long sum = 0;
        Completed[] table = machine.completed;
        if (frame != null) {
            i = frame.i + 1;
            sum = frame.sum + (frame.i & Parameters.MASK);
        }
        for (; i < Parameters.AWAITS; i++) {
            if (Parameters.suspends(i)) {
                frame = frame == null ? new Body() : frame;
                frame.spill(i, sum);
                return machine.yield(frame);
            }
            Completed promise = table[i & Parameters.MASK];
            if (!promise.done) {
                frame = frame == null ? new Body() : frame;
                frame.spill(i, sum);
                promise.waiter = frame;
                return frame;
            }
            sum += promise.value;
        }
        machine.longValue = sum;
        return null;
    }

    private static final class Body extends Frame {
        private int i;
        private long sum;

        void spill(int i, long sum) {
            this.i = i;
            this.sum = sum;
        }

        @Override
        boolean resume(Machine machine) {
            return body(machine, this) == null;
        }
    }
}
