package dev.fermata.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two threads add and remove while a third one fires; {@code fermata.rounds} says how often. */
@Timeout(1200)
class WaitersRaceTest {
    private static final int ROUNDS = Integer.getInteger("fermata.rounds", 20_000);

    private final ForkJoinPool others = new ForkJoinPool(2);

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void who_stays_runs_once_and_who_leaves_at_most_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Waiters waiters = new Waiters();
            AtomicInteger stayed = new AtomicInteger();
            AtomicInteger left = new AtomicInteger();
            ForkJoinTask<?> staying = others.submit(() -> {
                waiters.add(stayed::incrementAndGet);
                waiters.add(stayed::incrementAndGet);
            });
            ForkJoinTask<?> leaving = others.submit(() -> {
                Runnable waiter = left::incrementAndGet;
                waiters.add(waiter);
                waiters.remove(waiter);
            });
            fire(waiters, round);
            end(staying, leaving);
            assertEquals(2, stayed.get());
            assertTrue(left.get() <= 1, "ran " + left.get() + " times");
        }
    }

    @Test
    void one_that_is_removed_in_time_does_not_run() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Waiters waiters = new Waiters();
            AtomicInteger removed = new AtomicInteger();
            AtomicInteger stayed = new AtomicInteger();
            Runnable waiter = removed::incrementAndGet;
            waiters.add(waiter);
            ForkJoinTask<?> removing = others.submit(() -> waiters.remove(waiter));
            ForkJoinTask<?> adding = others.submit(() -> waiters.add(stayed::incrementAndGet));
            end(removing, adding);
            waiters.fire();
            assertEquals(0, removed.get());
            assertEquals(1, stayed.get());
        }
    }

    @Test
    void a_condition_removes_one_while_another_is_added() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AtomicInteger removed = new AtomicInteger();
            AtomicInteger stayed = new AtomicInteger();
            Runnable waiter = removed::incrementAndGet;
            Waiters waiters = new Waiters(waiter);
            ForkJoinTask<Integer> removing = others.submit(() -> waiters.removeIf(each -> each == waiter));
            ForkJoinTask<?> adding = others.submit(() -> waiters.add(stayed::incrementAndGet));
            end(adding);
            assertEquals(1, removing.get());
            waiters.fire();
            assertEquals(0, removed.get());
            assertEquals(1, stayed.get());
        }
    }

    /** Fires at moments that differ from round to round. */
    private static void fire(Waiters waiters, int round) {
        for (int spins = round % 64 * 8; spins > 0; spins--) {
            Thread.onSpinWait();
        }
        waiters.fire();
    }

    private static void end(ForkJoinTask<?>... tasks) throws ExecutionException, InterruptedException {
        for (ForkJoinTask<?> task : tasks) {
            task.get();
        }
    }
}
