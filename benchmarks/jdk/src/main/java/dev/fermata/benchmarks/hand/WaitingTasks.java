package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.Parked;

/** W6: a promise, and the tasks that wait for it, chained through a field of their own. */
final class WaitingTasks {
    private Waiting waiters;

    static Parked park(Machine machine, int count) {
        WaitingTasks promise = new WaitingTasks();
        machine.total = 0;
        for (int i = 0; i < count; i++) {
            promise.waiters = new Waiting(i, promise.waiters);
        }
        return () -> promise.complete(machine, 1);
    }

    private long complete(Machine machine, int value) {
        machine.intValue = value;
        for (Waiting waiting = waiters; waiting != null; waiting = waiting.next) {
            machine.ready.add(waiting);
        }
        waiters = null;
        machine.run();
        return machine.total;
    }

    private static final class Waiting extends Frame {
        private final int number;
        private final long triple;
        private final String text = "c";
        private final Waiting next;

        Waiting(int number, Waiting next) {
            this.number = number;
            this.triple = 3L * number;
            this.next = next;
        }

        @Override
        boolean resume(Machine machine) {
            machine.total += machine.intValue + number + triple + text.length();
            return true;
        }
    }
}
