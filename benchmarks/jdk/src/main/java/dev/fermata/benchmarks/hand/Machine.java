package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.Parameters;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;

/** The event loop, and the fields through which calls hand over their values. */
final class Machine {
    final ArrayDeque<Frame> ready = new ArrayDeque<>();
    final PriorityQueue<Sleepers.Sleeper> timers = new PriorityQueue<>();
    final Completed[] completed = new Completed[Parameters.TABLE];
    int intValue;
    long longValue;
    double doubleValue;
    Throwable failure;

    /** What tasks without a parent add up. */
    long total;

    Machine() {
        for (int i = 0; i < completed.length; i++) {
            completed[i] = new Completed(i);
        }
    }

    /** The frame goes on in the next turn. */
    Frame yield(Frame frame) {
        ready.add(frame);
        return frame;
    }

    /** Runs it until it suspends, and its parents as they become ready. */
    void start(Frame frame) {
        for (Frame next = frame; next != null && next.resume(this); next = next.parent) {}
    }

    /** Runs until nothing is left to run. */
    void run() {
        while (true) {
            for (Frame frame = ready.poll(); frame != null; frame = ready.poll()) {
                start(frame);
            }
            if (timers.isEmpty()) {
                return;
            }
            waitForTimer();
        }
    }

    private void waitForTimer() {
        long wait = timers.element().deadline - System.nanoTime();
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
        long now = System.nanoTime();
        for (Sleepers.Sleeper first = timers.peek(); first != null && first.deadline <= now; first = timers.peek()) {
            ready.add(timers.poll());
        }
    }
}
