package dev.fermata.benchmarks.kilim;

import java.util.ArrayDeque;
import kilim.Pausable;
import kilim.PauseReason;
import kilim.Task;

/** A value that is set once, and those who wait for it. */
final class Promise<T> implements PauseReason {
    private static final int FEW = 2;

    private boolean done;
    private T value;
    private ArrayDeque<Task<?>> waiters;

    Promise() {}

    Promise(T value) {
        this.value = value;
        this.done = true;
    }

    T await() throws Pausable {
        while (!done) {
            if (waiters == null) {
                waiters = new ArrayDeque<>(FEW);
            }
            waiters.add(Task.getCurrentTask());
            Task.pause(this);
        }
        return value;
    }

    void complete(T result) {
        done = true;
        value = result;
        if (waiters != null) {
            for (Task<?> waiter : waiters) {
                waiter.resume();
            }
            waiters = null;
        }
    }

    /** The value of one that is completed. */
    T value() {
        return value;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean isValid(Task waiting) {
        return !done;
    }
}
