package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.Parameters;

/** W3: a loop over chains of calls. */
final class Chains extends Frame {
    private final int count;
    private final boolean suspends;
    private int i;
    private long sum;

    private Chains(int count, boolean suspends) {
        this.count = count;
        this.suspends = suspends;
    }

    static long run(Machine machine, int count, boolean suspends) {
        machine.start(new Chains(count, suspends));
        machine.run();
        return machine.longValue;
    }

    @Override
    boolean resume(Machine machine) {
        int i = this.i;
        long sum = this.sum;
        if (state == 1) {
            sum += machine.intValue;
            i++;
        }
        for (; i < count; i++) {
            Frame callee = link(machine, Parameters.DEPTH, Parameters.chainArgument(i), suspends);
            if (callee != null) {
                this.i = i;
                this.sum = sum;
                state = 1;
                callee.parent = this;
                return false;
            }
            sum += machine.intValue;
        }
        machine.longValue = sum;
        return true;
    }

    private static Frame link(Machine machine, int depth, int argument, boolean suspends) {
        Frame callee = depth == 1 ? leaf(machine, argument, suspends) : link(machine, depth - 1, argument, suspends);
        if (callee == null) {
            machine.intValue++;
            return null;
        }
        Link link = new Link();
        callee.parent = link;
        return link;
    }

    private static Frame leaf(Machine machine, int argument, boolean suspends) {
        if (suspends) {
            return machine.yield(new Leaf(argument));
        }
        machine.intValue = argument;
        return null;
    }

    private static final class Link extends Frame {
        @Override
        boolean resume(Machine machine) {
            machine.intValue++;
            return true;
        }
    }

    private static final class Leaf extends Frame {
        private final int argument;

        Leaf(int argument) {
            this.argument = argument;
        }

        @Override
        boolean resume(Machine machine) {
            machine.intValue = argument;
            return true;
        }
    }
}
