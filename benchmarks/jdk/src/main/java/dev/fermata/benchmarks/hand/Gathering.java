package dev.fermata.benchmarks.hand;

/** W9: the one who awaits all children; it is resumed once for each. */
final class Gathering extends Frame {
    private final Child[] children;
    private int left;

    private Gathering(int count) {
        children = new Child[count];
        left = count;
    }

    static long run(Machine machine, int count) {
        Gathering all = new Gathering(count);
        for (int i = 0; i < count; i++) {
            Child child = new Child(i, all);
            all.children[i] = child;
            machine.start(child);
        }
        machine.run();
        return machine.longValue;
    }

    @Override
    boolean resume(Machine machine) {
        if (--left > 0) {
            return false;
        }
        long sum = 0;
        for (Child child : children) {
            sum += child.result;
        }
        machine.longValue = sum;
        return true;
    }

    private static final class Child extends Frame {
        private final int number;
        private int result;

        Child(int number, Gathering parent) {
            this.number = number;
            this.parent = parent;
        }

        @Override
        boolean resume(Machine machine) {
            if (state == 0) {
                state = 1;
                machine.yield(this);
                return false;
            }
            result = number;
            return true;
        }
    }
}
