package dev.fermata.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkStealingSchedulerTest {

    private final WorkStealingScheduler scheduler = new WorkStealingScheduler(2);
    private final WorkStealingScheduler single = new WorkStealingScheduler(1);
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        scheduler.close();
        single.close();
    }

    @Test
    void two_steps_run_at_the_same_time() throws InterruptedException {
        CountDownLatch bothInside = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        Runnable step = () -> {
            bothInside.countDown();
            if (await(bothInside)) {
                ended.countDown();
            }
        };
        scheduler.execute(() -> {
            scheduler.execute(step);
            scheduler.execute(step);
        });
        assertTrue(ended.await(30, TimeUnit.SECONDS));
    }

    @Test
    void its_threads_are_daemons_with_names() throws InterruptedException {
        scheduler.execute(() -> {
            Thread thread = Thread.currentThread();
            log.add(thread.getName().replaceAll("\\d+", "N") + " " + thread.isDaemon());
        });
        assertEquals("fermata-worker-N true", next());
    }

    @Test
    void steps_of_one_worker_run_first_in_first_out() throws InterruptedException {
        single.execute(() -> {
            for (int i = 0; i < 1000; i++) {
                String word = Integer.toString(i);
                single.execute(() -> log.add(word));
            }
        });
        for (int i = 0; i < 1000; i++) {
            assertEquals(Integer.toString(i), next());
        }
    }

    @Test
    void a_step_that_throws_goes_to_the_handler_and_later_steps_run() throws InterruptedException {
        single.setExceptionHandler((context, failure) -> log.add(context + ": " + failure.getMessage()));
        single.execute(() -> {
            throw new AssertionError("wrong");
        });
        single.execute(() -> log.add("later"));
        assertEquals("Exception in a step of a work-stealing scheduler: wrong", next());
        assertEquals("later", next());
    }

    @Test
    void timers_of_equal_deadlines_run_in_the_order_they_were_set() throws InterruptedException {
        long deadline = single.time().nanoTime() + Duration.ofMillis(50).toNanos();
        for (int i = 0; i < 500; i++) {
            String word = Integer.toString(i);
            single.schedule(() -> log.add(word), deadline);
        }
        for (int i = 0; i < 500; i++) {
            assertEquals(Integer.toString(i), next());
        }
    }

    @Test
    void an_earlier_timer_wakes_the_thread_that_waits_for_a_later_one() throws InterruptedException {
        scheduler.schedule(() -> log.add("later"), inOneHour());
        for (int round = 0; round < 1000; round++) {
            scheduler.schedule(() -> log.add("sooner"), scheduler.time().nanoTime());
            assertEquals("sooner", next());
        }
    }

    @Test
    void a_cancelled_timer_never_runs() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        single.execute(() -> await(cancelled));
        long deadline = single.time().nanoTime();
        Timer timer = single.schedule(() -> log.add("cancelled"), deadline);
        single.schedule(() -> log.add("other"), deadline);
        assertTrue(timer.cancel());
        assertFalse(timer.cancel());
        cancelled.countDown();
        assertEquals("other", next());
    }

    @Test
    void after_closing_nothing_is_accepted_from_any_thread() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        scheduler.execute(() -> {
            await(closed);
            log.add(refusalOf(() -> scheduler.execute(() -> {})));
        });
        scheduler.close();
        scheduler.close();
        closed.countDown();
        assertEquals("Scheduler is closed", next());
        assertEquals("Scheduler is closed", refusalOf(() -> scheduler.execute(() -> {})));
        assertEquals("Scheduler is closed", refusalOf(() -> scheduler.schedule(() -> {}, 0)));
    }

    @Test
    void the_shared_scheduler_is_one_and_cannot_be_closed() throws Exception {
        assertSame(Scheduler.shared(), Scheduler.shared());
        AutoCloseable shared = (AutoCloseable) Scheduler.shared();
        assertThrows(UnsupportedOperationException.class, shared::close);
        Scheduler.shared()
                .schedule(() -> log.add(Boolean.toString(Thread.currentThread().isDaemon())), 0);
        assertEquals("true", next());
    }

    private String next() throws InterruptedException {
        String word = log.poll(30, TimeUnit.SECONDS);
        return word == null ? "nothing came" : word;
    }

    private long inOneHour() {
        return scheduler.time().nanoTime() + Duration.ofHours(1).toNanos();
    }

    private static String refusalOf(Runnable call) {
        return assertThrows(RejectedExecutionException.class, call::run).getMessage();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
