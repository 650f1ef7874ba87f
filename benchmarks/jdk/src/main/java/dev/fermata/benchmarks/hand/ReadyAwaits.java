package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.Parameters;

/** W1: a loop that awaits what is completed. */
final class ReadyAwaits extends Frame {
    private final int count;
    private int i;
    private long sum;
    private Completed awaited;

    private ReadyAwaits(int count) {
        this.count = count;
    }

    static long run(Machine machine, int count) {
        machine.start(new ReadyAwaits(count));
        machine.run();
        return machine.longValue;
    }

    @Override
    boolean resume(Machine machine) {
        int i = this.i;
        long sum = this.sum;
        Completed[] table = machine.completed;
        if (state == 1) {
            sum += awaited.value;
            i++;
        }
        for (; i < count; i++) {
            Completed promise = table[i & Parameters.MASK];
            if (!promise.done) {
                this.i = i;
                this.sum = sum;
                awaited = promise;
                state = 1;
                promise.waiter = this;
                return false;
            }
            sum += promise.value;
        }
        machine.longValue = sum;
        return true;
    }
}
