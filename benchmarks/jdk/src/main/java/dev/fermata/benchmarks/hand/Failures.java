package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.NumberedFailure;

/** W12: calls that hand a failure over as a value, in a field of the machine; nothing is thrown. */
final class Failures extends Frame {
    private final int count;
    private final int depth;
    private final boolean suspends;
    private int i;
    private long sum;

    private Failures(int count, int depth, boolean suspends) {
        this.count = count;
        this.depth = depth;
        this.suspends = suspends;
    }

    static long run(Machine machine, int count, int depth, boolean suspends) {
        machine.start(new Failures(count, depth, suspends));
        machine.run();
        return machine.longValue;
    }

    @Override
    boolean resume(Machine machine) {
        if (state == 1) {
            catchFailure(machine);
        }
        while (i < count) {
            Frame callee = link(machine, depth, i, suspends);
            if (callee != null) {
                state = 1;
                callee.parent = this;
                return false;
            }
            catchFailure(machine);
        }
        machine.longValue = sum;
        return true;
    }

    private void catchFailure(Machine machine) {
        sum += NumberedFailure.of(machine.failure);
        machine.failure = null;
        i++;
    }

    private static Frame link(Machine machine, int depth, int number, boolean suspends) {
        Frame callee = depth == 1 ? leaf(machine, number, suspends) : link(machine, depth - 1, number, suspends);
        if (callee == null) {
            addOne(machine);
            return null;
        }
        Link link = new Link();
        callee.parent = link;
        return link;
    }

    private static void addOne(Machine machine) {
        if (machine.failure == null) {
            machine.intValue++;
        }
    }

    private static Frame leaf(Machine machine, int number, boolean suspends) {
        if (suspends) {
            return machine.yield(new Leaf(number));
        }
        machine.failure = new NumberedFailure(number);
        return null;
    }

    private static final class Link extends Frame {
        @Override
        boolean resume(Machine machine) {
            addOne(machine);
            return true;
        }
    }

    private static final class Leaf extends Frame {
        private final int number;

        Leaf(int number) {
            this.number = number;
        }

        @Override
        boolean resume(Machine machine) {
            machine.failure = new NumberedFailure(number);
            return true;
        }
    }
}
