package dev.fermata.benchmarks.hand;

/** W2: one of two that yield in turn. */
final class Yields extends Frame {
    private int left;

    private Yields(int count) {
        left = count;
    }

    static long run(Machine machine, int count) {
        machine.start(new Yields(count / 2));
        machine.start(new Yields(count - count / 2));
        machine.run();
        return count;
    }

    @Override
    boolean resume(Machine machine) {
        if (state == 1) {
            left--;
        }
        if (left == 0) {
            return true;
        }
        state = 1;
        machine.yield(this);
        return false;
    }
}
