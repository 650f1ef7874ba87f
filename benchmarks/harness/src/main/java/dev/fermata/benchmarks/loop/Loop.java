package dev.fermata.benchmarks.loop;

import dev.fermata.benchmarks.Parameters;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An event loop that only its own thread may use: a queue of what is ready and a heap of what is timed. */
public final class Loop implements Executor {
    private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();

    /** Completed futures, the one at i holds i. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static CompletableFuture<Integer>[] completedFutures() {
        CompletableFuture<Integer>[] futures = new CompletableFuture[Parameters.TABLE];
        for (int i = 0; i < futures.length; i++) {
            futures[i] = CompletableFuture.completedFuture(i);
        }
        return futures;
    }

    @Override
    public void execute(Runnable task) {
        ready.add(task);
    }

    /** A future that this loop completes in its next turn. */
    public CompletableFuture<Integer> tick(Integer value) {
        Tick tick = new Tick(value);
        ready.add(tick);
        return tick;
    }

    /** Completes so many futures, for which nobody waits, and answers the sum of their values. */
    public long untouchedTicks(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            tick(i);
            sum += i;
            if (Parameters.endsTurn(i)) {
                run();
            }
        }
        run();
        return sum;
    }

    /** A future that this loop completes after a time. */
    public CompletableFuture<Void> sleep(long millis) {
        Timer timer = new Timer(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
        timers.add(timer);
        return timer;
    }

    /** Runs until nothing is left to run. */
    public void run() {
        while (true) {
            for (Runnable task = ready.poll(); task != null; task = ready.poll()) {
                task.run();
            }
            if (timers.isEmpty()) {
                return;
            }
            waitForTimer();
        }
    }

    /** Runs until nothing is left to run, and answers what the stage was completed with. */
    public <T> T run(CompletionStage<T> stage) {
        run();
        CompletableFuture<T> future = stage.toCompletableFuture();
        if (!future.isDone()) {
            throw new IllegalStateException("nothing is left to run, and the main coroutine has not ended");
        }
        return future.join();
    }

    private void waitForTimer() {
        long wait = timers.element().deadline - System.nanoTime();
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
        long now = System.nanoTime();
        for (Timer timer = timers.peek(); timer != null && timer.deadline <= now; timer = timers.peek()) {
            timers.poll();
            timer.complete(null);
        }
    }

    private static final class Timer extends CompletableFuture<Void> implements Comparable<Timer> {
        private final long deadline;

        Timer(long deadline) {
            this.deadline = deadline;
        }

        @Override
        public int compareTo(Timer other) {
            return Long.compare(deadline, other.deadline);
        }
    }
}
