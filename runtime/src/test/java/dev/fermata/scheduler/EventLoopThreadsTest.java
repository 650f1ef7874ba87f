package dev.fermata.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop runs on a thread of its own; the test is the other thread. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventLoopThreadsTest {

    private static final int ROUNDS = 10_000;

    private final EventLoop loop = new EventLoop();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean interruptedAtTheEnd = new AtomicBoolean();
    private final Semaphore ran = new Semaphore(0);
    private final Thread thread = new Thread(this::runLoop, "loop of the test");

    @AfterEach
    void end_the_loop() throws InterruptedException {
        if (thread.isAlive()) {
            stop();
        }
    }

    @Test
    void a_step_from_another_thread_wakes_the_loop_every_time() throws InterruptedException {
        thread.start();
        for (int round = 0; round < ROUNDS; round++) {
            loop.execute(ran::release);
            awaitStep();
        }
    }

    @Test
    void a_step_from_another_thread_wakes_a_loop_that_waits_for_a_timer() throws InterruptedException {
        loop.schedule(() -> {}, inOneHour());
        thread.start();
        for (int round = 0; round < ROUNDS; round++) {
            loop.execute(ran::release);
            awaitStep();
        }
    }

    @Test
    void a_timer_from_another_thread_wakes_a_loop_that_waits_for_a_later_one() throws InterruptedException {
        loop.schedule(() -> {}, inOneHour());
        thread.start();
        for (int round = 0; round < ROUNDS; round++) {
            loop.schedule(ran::release, loop.time().nanoTime());
            awaitStep();
        }
    }

    @Test
    void a_timer_from_another_thread_wakes_a_loop_without_timers() throws InterruptedException {
        thread.start();
        for (int round = 0; round < ROUNDS; round++) {
            loop.schedule(ran::release, loop.time().nanoTime());
            awaitStep();
        }
    }

    @Test
    void a_loop_that_is_certainly_parked_is_woken() throws InterruptedException {
        thread.start();
        for (int round = 0; round < 100; round++) {
            awaitParked();
            loop.execute(ran::release);
            awaitStep();
        }
    }

    @Test
    void an_idle_loop_parks_without_a_limit() throws InterruptedException {
        thread.start();
        loop.execute(ran::release);
        awaitStep();
        // A loop that polls is never in this state: its waits are timed. The test's own limit ends this one.
        while (thread.getState() != Thread.State.WAITING) {
            Thread.yield();
        }
    }

    @Test
    void steps_of_several_threads_all_run_and_those_of_one_thread_in_order() throws InterruptedException {
        List<List<Integer>> seen = new ArrayList<>();
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < 3; sender++) {
            List<Integer> own = new ArrayList<>();
            seen.add(own);
            senders.add(new Thread(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    int number = i;
                    loop.execute(() -> own.add(number));
                }
                loop.execute(ran::release);
            }));
        }
        thread.start();
        senders.forEach(Thread::start);
        assertTrue(ran.tryAcquire(3, 60, TimeUnit.SECONDS));
        stop();
        for (List<Integer> own : seen) {
            assertEquals(ROUNDS, own.size());
            for (int i = 0; i < ROUNDS; i++) {
                assertEquals(i, own.get(i));
            }
        }
    }

    @Test
    void of_running_and_cancelling_a_timer_exactly_one_succeeds() throws InterruptedException {
        AtomicInteger early = new AtomicInteger();
        loop.schedule(early::incrementAndGet, inOneHour());
        thread.start();
        AtomicInteger runs = new AtomicInteger();
        int cancelled = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Timer timer = loop.schedule(runs::incrementAndGet, loop.time().nanoTime());
            if (round % 2 == 0) {
                Thread.onSpinWait();
            }
            if (timer.cancel()) {
                cancelled++;
            }
        }
        // A timer that could not be cancelled has at least begun, so this step comes after all of them.
        loop.execute(ran::release);
        awaitStep();
        assertEquals(ROUNDS, runs.get() + cancelled);
        assertEquals(0, early.get());
    }

    @Test
    void a_loop_that_runs_on_another_thread_can_neither_be_run_nor_closed() throws InterruptedException {
        thread.start();
        loop.execute(ran::release);
        awaitStep();
        var ofRun = assertThrows(IllegalStateException.class, () -> loop.runUntil(() -> true));
        assertEquals("This event loop is already running", ofRun.getMessage());
        var ofClose = assertThrows(IllegalStateException.class, loop::close);
        assertEquals("Cannot close a running event loop", ofClose.getMessage());
        assertFalse(loop.isOnLoop());
    }

    @Test
    void what_one_thread_left_queued_runs_on_the_next() throws InterruptedException {
        loop.execute(() -> {
            loop.execute(ran::release);
            done.set(true);
        });
        loop.runUntil(done::get);
        assertEquals(0, ran.availablePermits());
        done.set(false);
        thread.start();
        awaitStep();
    }

    @Test
    void an_interrupt_is_put_aside_while_parked_and_restored_at_the_end() throws InterruptedException {
        thread.start();
        awaitParked();
        thread.interrupt();
        loop.execute(ran::release);
        awaitStep();
        awaitParked();
        stop();
        assertTrue(interruptedAtTheEnd.get());
    }

    @Test
    void a_loop_on_an_interrupted_thread_does_not_spin() throws InterruptedException {
        loop.schedule(
                () -> {
                    ran.release();
                    done.set(true);
                },
                loop.time().nanoTime() + Duration.ofMillis(50).toNanos());
        // from within: an interrupt from outside may come when all is over
        loop.execute(() -> Thread.currentThread().interrupt());
        thread.start();
        awaitStep();
        thread.join();
        assertTrue(interruptedAtTheEnd.get());
        assertTrue(asked.get() < 100, () -> "asked " + asked + " times");
    }

    private void runLoop() {
        loop.runUntil(() -> {
            asked.incrementAndGet();
            return done.get();
        });
        interruptedAtTheEnd.set(Thread.currentThread().isInterrupted());
    }

    private void stop() throws InterruptedException {
        loop.execute(() -> done.set(true));
        thread.join(60_000);
        assertFalse(thread.isAlive());
    }

    private void awaitStep() throws InterruptedException {
        assertTrue(ran.tryAcquire(30, TimeUnit.SECONDS), "the loop slept through");
    }

    private void awaitParked() {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.yield();
        }
    }

    private long inOneHour() {
        return loop.time().nanoTime() + Duration.ofHours(1).toNanos();
    }
}
