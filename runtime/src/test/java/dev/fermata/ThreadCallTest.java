package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.scheduler.ThreadPool;
import dev.fermata.scheduler.WorkStealingScheduler;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work on other threads: its one outcome, and interrupts that reach nothing else. */
@Timeout(1200)
class ThreadCallTest {
    private static final int ROUNDS = Integer.getInteger("fermata.rounds", 20_000);

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger values = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();

    /** Of three works one ends by itself, the others only by their interrupt, each in its way. */
    private Coroutine<Object> calling(HonestThread thread, int round) {
        return flow(() -> {
            begun.incrementAndGet();
            Coroutine<?> call = Fermata.callOn(thread, () -> work(round));
            return await(call, value -> {
                        assertEquals(0, round % 3, "an interrupted work cannot have a value");
                        return values.incrementAndGet();
                    })
                    .otherwise(failure -> {
                        assertTrue(failure instanceof CancelledError, failure::toString);
                        cancelled.incrementAndGet();
                        throw failure;
                    });
        });
    }

    private static void work(int round) throws InterruptedException {
        if (round % 3 == 0) {
            spin(round % 89);
        } else if (round % 3 == 1) {
            Thread.sleep(100_000);
        } else {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        }
    }

    private static void spin(int turns) {
        for (int i = 0; i < turns * 8; i++) {
            Thread.onSpinWait();
        }
    }

    @Test
    void cancel_against_completion_gives_one_outcome_and_leaks_no_interrupt() throws Exception {
        try (WorkStealingScheduler scheduler = new WorkStealingScheduler(2);
                HonestThread thread = new HonestThread()) {
            for (int round = 0; round < ROUNDS; round++) {
                Task<Object> task = Fermata.spawnOn(scheduler, calling(thread, round));
                spin(round % 97);
                task.cancel();
                task.handle((value, failure) -> value).join();
            }
            thread.end();
            assertEquals(0, thread.leaks());
        }
        assertEquals(begun.get(), values.get() + cancelled.get());
        assertTrue(begun.get() > 0 && cancelled.get() > 0, () -> begun + " begun, " + cancelled + " cancelled");
    }

    @Test
    void cancel_on_a_loop_against_completion_gives_one_outcome_and_leaks_no_interrupt() throws Exception {
        try (HonestThread thread = new HonestThread()) {
            assertEquals("all", Fermata.run(flow(() -> rounds(thread, ROUNDS))));
            thread.end();
            assertEquals(0, thread.leaks());
        }
        assertEquals(ROUNDS, values.get() + cancelled.get());
    }

    private Object rounds(HonestThread thread, int left) {
        if (left == 0) {
            return "all";
        }
        Task<Object> task = Fermata.spawn(calling(thread, left));
        return await(Fermata.yieldNow(), turn -> {
            spin(left % 97);
            task.cancel();
            return await(task, value -> rounds(thread, left - 1)).otherwise(failure -> rounds(thread, left - 1));
        });
    }

    @Test
    void a_failure_of_work_that_was_left_running_is_reported() {
        Virtually virtually = new Virtually();
        CountDownLatch gate = new CountDownLatch(1);
        virtually.toTheEnd(() -> {
            Promise<Object> working = new Promise<>();
            Task<?> task = Fermata.spawn(Fermata.toThread(OnCancel.LEAVE_RUNNING, () -> {
                working.complete("x");
                gate.await();
                throw new IllegalStateException("too late");
            }));
            return await(working, x -> {
                task.cancel();
                return await(task).otherwise(failure -> {
                    gate.countDown();
                    return null;
                });
            });
        });
        assertEquals(
                List.of("work that was left running failed after its task was cancelled:"
                        + " java.lang.IllegalStateException: too late"),
                virtually.reports);
    }

    @Test
    void what_an_interrupted_work_throws_is_not_reported() {
        Virtually virtually = new Virtually();
        virtually.toTheEnd(() -> {
            Promise<Object> working = new Promise<>();
            Task<?> task = Fermata.spawn(Fermata.toThread(() -> {
                working.complete("x");
                Thread.sleep(10_000);
            }));
            return await(working, x -> {
                task.cancel();
                return null;
            });
        });
        assertEquals(List.of(), virtually.reports);
    }

    @Test
    void a_run_has_threads_of_its_own_and_others_share_theirs() {
        String ofRun = Virtually.run(() -> await(Fermata.toThread(ThreadCallTest::name)));
        assertTrue(ofRun.matches("fermata-blocking-\\d+"), ofRun);
        String shared = (String) Fermata.spawn(flow(() -> await(Fermata.toThread(ThreadCallTest::name))))
                .join();
        assertTrue(shared.matches("fermata-shared-blocking-\\d+"), shared);
    }

    private static String name() {
        return Thread.currentThread().getName();
    }

    @Test
    void the_threads_of_a_run_end_with_it() throws InterruptedException {
        Thread worker = Virtually.run(() -> await(Fermata.toThread(Thread::currentThread)));
        worker.join();
        assertFalse(worker.isAlive());
    }

    @Test
    void what_the_threads_of_the_process_run_is_not_waited_for() {
        CountDownLatch gate = new CountDownLatch(1);
        Task<?> task = Virtually.run(() -> {
            Promise<Object> working = new Promise<>();
            Task<?> waiting = Fermata.spawn(Fermata.callOn(ThreadPool.unbounded(), OnCancel.LEAVE_RUNNING, () -> {
                working.complete("x");
                gate.await();
            }));
            return await(working, x -> waiting);
        });
        assertTrue(task.isCancelled());
        gate.countDown();
    }

    @Test
    void the_interrupt_that_an_executor_has_before_is_left_to_it() throws Exception {
        boolean[] seen = new boolean[1];
        Thread thread = new Thread(() -> {
            Thread.currentThread().interrupt();
            Fermata.run(flow(() -> await(Fermata.callOn(
                    Runnable::run, () -> seen[0] = Thread.currentThread().isInterrupted()))));
            seen[0] &= Thread.currentThread().isInterrupted();
        });
        thread.start();
        thread.join();
        assertTrue(seen[0]);
    }

    @Test
    void an_error_of_the_work_arrives_as_it_was() {
        StackOverflowError original = new StackOverflowError();
        Object arrived = Virtually.run(() -> await(Fermata.toThread(() -> {
                    throw original;
                }))
                .otherwise(failure -> failure));
        assertSame(original, arrived);
    }
}
