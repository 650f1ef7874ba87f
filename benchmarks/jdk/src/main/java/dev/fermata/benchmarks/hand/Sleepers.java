package dev.fermata.benchmarks.hand;

import java.util.concurrent.TimeUnit;

/** W7: tasks that sleep. */
final class Sleepers {
    private Sleepers() {}

    static long run(Machine machine, int count, int millis) {
        machine.total = 0;
        for (int i = 0; i < count; i++) {
            machine.timers.add(new Sleeper(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis)));
        }
        machine.run();
        return machine.total;
    }

    /** A task that is its own timer. */
    static final class Sleeper extends Frame implements Comparable<Sleeper> {
        final long deadline;

        Sleeper(long deadline) {
            this.deadline = deadline;
        }

        @Override
        boolean resume(Machine machine) {
            machine.total++;
            return true;
        }

        @Override
        public int compareTo(Sleeper other) {
            return Long.compare(deadline, other.deadline);
        }
    }
}
