package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.Virtually;
import dev.fermata.Workers;
import dev.fermata.scheduler.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** Whom locks and their like are bound to, and use from many threads. */
@Timeout(120)
class BindingTest {
    private final ForkJoinPool others = new ForkJoinPool(2);

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    /** One that does not come is an error, not a test that hangs. */
    private static Object valueOf(Task<?> task) {
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    private String refused(Executable use) {
        return others.submit(
                        () -> assertThrows(IllegalStateException.class, use).getMessage())
                .join();
    }

    /** Binds what is used first here to the loop of this thread, and then uses it on another thread. */
    private void assertBound(String word, Supplier<Coroutine<?>> call, Executable use) {
        Virtually.run(() -> await(call.get()));
        String expected = "this " + word + " is bound to another scheduler";
        String message = refused(use);
        assertTrue(message.startsWith(expected), message);
        message = refused(() -> Virtually.run(() -> await(call.get())));
        assertTrue(message.startsWith(expected), message);
    }

    @Test
    void what_is_bound_to_a_loop_is_refused_to_other_threads() {
        AsyncLock lock = new AsyncLock();
        assertBound("lock", lock::acquire, lock::release);
        assertTrue(lock.isLocked());
        AsyncSemaphore semaphore = new AsyncSemaphore(2);
        assertBound("semaphore", semaphore::acquire, semaphore::tryAcquire);
        AsyncReadWriteLock both = new AsyncReadWriteLock();
        assertBound("lock", both::acquireRead, both::tryAcquireRead);
        AsyncEvent event = new AsyncEvent();
        event.set();
        assertBound("event", event::whenSet, event::clear);
        AsyncBarrier barrier = new AsyncBarrier(1);
        assertBound("barrier", barrier::arrive, barrier::abort);
        RateLimiter limiter = new RateLimiter(3, Duration.ofSeconds(1));
        assertBound("limiter", limiter::acquire, limiter::tryAcquire);
        KeyedRateLimiter<String> keyed = RateLimiter.perKey(3, Duration.ofSeconds(1));
        assertBound("limiter", () -> keyed.acquire("x"), () -> keyed.tryAcquire("x"));
    }

    @Test
    void a_condition_is_bound_with_its_lock() {
        AsyncCondition condition = new AsyncCondition();
        Virtually.run(() -> await(condition.lock().acquire()));
        assertTrue(refused(condition::signal).startsWith("this lock is bound to another scheduler"));
        String message = refused(() -> Virtually.run(() -> await(condition.whenSignalled())));
        assertTrue(message.startsWith("this lock is bound to another scheduler"), message);
    }

    @Test
    void a_task_of_another_loop_on_the_same_thread_does_not_wait() {
        AsyncLock lock = new AsyncLock();
        Virtually.run(() -> await(lock.acquire()));
        assertThrows(IllegalStateException.class, () -> Virtually.run(() -> await(lock.acquire())));
        assertThrows(IllegalStateException.class, () -> Virtually.run(() -> await(lock.with(() -> Fermata.result()))));
        assertEquals("AsyncLock[held, 0 waiting]", lock.toString());
    }

    @Test
    void a_loop_that_has_moved_to_another_thread_takes_what_is_its_along() {
        AsyncLock lock = new AsyncLock();
        try (EventLoop loop = new EventLoop()) {
            for (int i = 0; i < 3; i++) {
                others.submit(() -> {
                            Task<?>[] task = new Task<?>[1];
                            loop.execute(() -> task[0] = Fermata.spawn(flow(() -> await(lock.acquire(), v -> {
                                lock.release();
                                return await(lock.with(() -> Fermata.result()));
                            }))));
                            loop.runUntil(() -> task[0] != null && task[0].isDone());
                            return task[0].join();
                        })
                        .join();
            }
        }
        assertFalse(lock.isLocked());
    }

    @Test
    void what_is_not_used_yet_is_for_everybody() {
        AsyncLock lock = new AsyncLock();
        assertTrue(lock.tryAcquire());
        assertFalse(lock.tryAcquire());
        lock.release();
        AsyncEvent event = new AsyncEvent();
        event.set();
        assertTrue(event.isSet());
        RateLimiter limiter = new RateLimiter(1, Duration.ofSeconds(1));
        assertThrows(IllegalStateException.class, limiter::tryAcquire);
        Virtually.run(() -> {
            assertTrue(limiter.tryAcquire());
            assertFalse(limiter.tryAcquire());
            return null;
        });
    }

    @Test
    void on_many_threads_those_who_wait_are_served_in_the_order_in_which_they_came() {
        try (Workers workers = new Workers()) {
            AsyncLock lock = new AsyncLock();
            List<Integer> order = new ArrayList<>();
            for (int round = 0; round < 200; round++) {
                while (!lock.tryAcquire()) {
                    Thread.onSpinWait();
                }
                order.clear();
                List<Task<Object>> tasks = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    int index = i;
                    tasks.add(workers.spawn(() -> await(lock.acquire(), v -> {
                        order.add(index);
                        lock.release();
                        return null;
                    })));
                    while (lock.waiting() <= i) {
                        Thread.onSpinWait();
                    }
                }
                lock.release();
                tasks.forEach(BindingTest::valueOf);
                assertEquals(List.of(0, 1, 2, 3, 4), order);
            }
        }
    }

    @Test
    void what_many_threads_count_under_a_lock_is_right() {
        try (Workers workers = new Workers()) {
            AsyncLock lock = new AsyncLock();
            int[] count = new int[1];
            List<Task<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tasks.add(workers.spawn(() -> counting(lock, count, 5_000)));
            }
            tasks.forEach(BindingTest::valueOf);
            assertEquals(20_000, count[0]);
        }
    }

    private static Object counting(AsyncLock lock, int[] count, int times) {
        return times == 0
                ? null
                : await(
                        lock.with(() -> {
                            count[0]++;
                            return flow(() -> await(Fermata.yieldNow()));
                        }),
                        v -> counting(lock, count, times - 1));
    }

    @Test
    void consumers_and_producers_of_many_threads_meet_by_conditions() {
        try (Workers workers = new Workers()) {
            AsyncLock lock = new AsyncLock();
            AsyncCondition filled = new AsyncCondition(lock);
            AsyncCondition emptied = new AsyncCondition(lock);
            List<Integer> slot = new ArrayList<>();
            long[] sum = new long[1];
            Task<Object> first = workers.spawn(() -> putting(filled, emptied, slot, 3_000));
            Task<Object> second = workers.spawn(() -> putting(filled, emptied, slot, 3_000));
            Task<Object> consumer = workers.spawn(() -> taking(filled, emptied, slot, sum, 6_000));
            valueOf(first);
            valueOf(second);
            valueOf(consumer);
            assertEquals(2L * 3_000 * 3_001 / 2, sum[0]);
            assertEquals("AsyncCondition[0 waiting, AsyncLock[free, 0 waiting]]", filled.toString());
        }
    }

    private static Object putting(AsyncCondition filled, AsyncCondition emptied, List<Integer> slot, int item) {
        return item == 0
                ? null
                : await(
                        filled.lock()
                                .with(() -> flow(() -> await(emptied.whenSignalled(slot::isEmpty), v -> {
                                    slot.add(item);
                                    filled.signal();
                                    return null;
                                }))),
                        v -> putting(filled, emptied, slot, item - 1));
    }

    private static Object taking(
            AsyncCondition filled, AsyncCondition emptied, List<Integer> slot, long[] sum, int left) {
        return left == 0
                ? null
                : await(
                        filled.lock()
                                .with(() -> flow(() -> await(filled.whenSignalled(() -> !slot.isEmpty()), v -> {
                                    sum[0] += slot.remove(0);
                                    emptied.signal();
                                    return null;
                                }))),
                        v -> taking(filled, emptied, slot, sum, left - 1));
    }
}
