package dev.fermata.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExecutorSchedulerTest {

    private final BlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final Scheduler scheduler = scheduler(handedOver::add);

    @Test
    void steps_run_where_the_executor_runs_them() throws InterruptedException {
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> new Thread(work, "of the test"));
        try {
            Scheduler.of(executor).execute(() -> log.add(Thread.currentThread().getName()));
            assertEquals("of the test", next());
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void a_due_timer_is_handed_to_the_executor_and_runs_there() throws InterruptedException {
        scheduler.schedule(() -> log.add("ran"), scheduler.time().nanoTime());
        Runnable step = nextHandedOver();
        assertTrue(log.isEmpty());
        step.run();
        assertEquals("ran", next());
    }

    @Test
    void a_timer_that_the_executor_has_but_has_not_run_can_be_cancelled() throws InterruptedException {
        Timer timer = scheduler.schedule(() -> log.add("ran"), scheduler.time().nanoTime());
        Runnable step = nextHandedOver();
        assertTrue(timer.cancel());
        step.run();
        assertTrue(log.isEmpty());
        assertFalse(timer.cancel());
    }

    @Test
    void a_step_that_throws_is_reported_and_not_thrown_at_the_executor() throws InterruptedException {
        scheduler.execute(() -> {
            throw new AssertionError("wrong");
        });
        nextHandedOver().run();
        assertEquals("Exception in a step of an executor: wrong", next());
    }

    @Test
    void a_timer_that_the_executor_rejects_is_reported_and_later_timers_run() throws InterruptedException {
        Scheduler refusing = scheduler(step -> {
            throw new RejectedExecutionException("full");
        });
        Timer timer = refusing.schedule(() -> {}, refusing.time().nanoTime());
        assertEquals("Timer rejected by its scheduler: full", next());
        assertFalse(timer.cancel());
        scheduler.schedule(() -> log.add("later"), scheduler.time().nanoTime());
        nextHandedOver().run();
        assertEquals("later", next());
    }

    @Test
    void a_step_that_the_executor_rejects_is_thrown_at_its_caller() {
        Scheduler refusing = scheduler(step -> {
            throw new RejectedExecutionException("full");
        });
        var thrown = assertThrows(RejectedExecutionException.class, () -> refusing.execute(() -> {}));
        assertEquals("full", thrown.getMessage());
    }

    private Scheduler scheduler(Executor executor) {
        return new ExecutorScheduler(executor, (context, failure) -> log.add(context + ": " + failure.getMessage()));
    }

    private Runnable nextHandedOver() throws InterruptedException {
        Runnable step = handedOver.poll(30, TimeUnit.SECONDS);
        assertNotNull(step, "the executor got nothing");
        return step;
    }

    private String next() throws InterruptedException {
        String word = log.poll(30, TimeUnit.SECONDS);
        return word == null ? "nothing came" : word;
    }
}
