package dev.fermata.benchmarks.offbynull;

import com.offbynull.coroutines.user.Continuation;
import dev.fermata.benchmarks.Parameters;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The event loop: resumes one coroutine after the other, each until it suspends. */
final class RunQueue {
    private static final int FEW = 2;

    private final ArrayDeque<Job> ready = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private Job current;

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Promise<Integer>[] completedPromises() {
        Promise<Integer>[] promises = new Promise[Parameters.TABLE];
        for (int i = 0; i < promises.length; i++) {
            promises[i] = new Promise<>(i);
        }
        return promises;
    }

    void add(Job job) {
        ready.add(job);
    }

    Job current() {
        return current;
    }

    /** Runs until nothing is left to run. */
    void run() {
        while (true) {
            for (Job job = ready.poll(); job != null; job = ready.poll()) {
                current = job;
                job.resume();
            }
            if (timers.isEmpty()) {
                return;
            }
            waitForTimer();
        }
    }

    /** Runs it, and whatever it starts. */
    void run(Job job) {
        add(job);
        run();
    }

    void yield(Continuation continuation) {
        ready.add(current);
        continuation.suspend();
    }

    <T> T await(Continuation continuation, Promise<T> promise) {
        if (!promise.done) {
            if (promise.waiters == null) {
                promise.waiters = new ArrayDeque<>(FEW);
            }
            promise.waiters.add(current);
            continuation.suspend();
        }
        return promise.value;
    }

    <T> void complete(Promise<T> promise, T value) {
        promise.done = true;
        promise.value = value;
        if (promise.waiters != null) {
            ready.addAll(promise.waiters);
            promise.waiters = null;
        }
    }

    void sleep(Continuation continuation, int millis) {
        timers.add(new Timer(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), current));
        continuation.suspend();
    }

    private void waitForTimer() {
        long wait = timers.element().deadline - System.nanoTime();
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
        long now = System.nanoTime();
        for (Timer timer = timers.peek(); timer != null && timer.deadline <= now; timer = timers.peek()) {
            ready.add(timers.poll().job);
        }
    }

    private static final class Timer implements Comparable<Timer> {
        private final long deadline;
        private final Job job;

        Timer(long deadline, Job job) {
            this.deadline = deadline;
            this.job = job;
        }

        @Override
        public int compareTo(Timer other) {
            return Long.compare(deadline, other.deadline);
        }
    }
}
