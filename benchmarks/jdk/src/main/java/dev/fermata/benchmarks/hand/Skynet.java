package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.Parameters;

/** W5: a node, which is a task; its parent counts down its children. */
final class Skynet extends Frame {
    private final long number;
    private final int size;
    private int left;
    private long sum;

    private Skynet(Skynet parent, long number, int size) {
        this.parent = parent;
        this.number = number;
        this.size = size;
    }

    static long run(Machine machine, int leaves) {
        machine.ready.add(new Skynet(null, 0, leaves));
        machine.run();
        return machine.longValue;
    }

    @Override
    boolean resume(Machine machine) {
        if (size == 1) {
            machine.longValue = number;
            return true;
        }
        if (state == 0) {
            state = 1;
            left = Parameters.BRANCHES;
            int part = size / Parameters.BRANCHES;
            for (int i = 0; i < Parameters.BRANCHES; i++) {
                machine.ready.add(new Skynet(this, number + (long) i * part, part));
            }
            return false;
        }
        sum += machine.longValue;
        if (--left > 0) {
            return false;
        }
        machine.longValue = sum;
        return true;
    }
}
