package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncSemaphore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** C61, C62: permits go to those who wait in their order, and none is lost. */
class Semaphores {

    @Async
    static Coroutine<Void> twice(AsyncSemaphore semaphore, List<String> order, String name) {
        for (int i = 1; i <= 2; i++) {
            await(semaphore.acquire());
            order.add(name + i);
            await(sleep(Duration.ofMillis(10)));
            semaphore.release();
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C61_semaphore_fifo() {
        AsyncSemaphore semaphore = new AsyncSemaphore(1);
        List<String> order = new ArrayList<>();
        await(gather(twice(semaphore, order, "a"), twice(semaphore, order, "b"), twice(semaphore, order, "c")));
        assertEquals(List.of("a1", "b1", "c1", "a2", "b2", "c2"), order);
        return result();
    }

    @Async
    static Coroutine<Void> C61_bounded_over_release_and_less_than_none() {
        AsyncSemaphore bounded = AsyncSemaphore.bounded(1);
        assertThrows(IllegalStateException.class, bounded::release);
        await(bounded.acquire());
        bounded.release();
        assertThrows(IllegalStateException.class, bounded::release);
        assertThrows(IllegalArgumentException.class, () -> new AsyncSemaphore(-1));
        assertThrows(IllegalArgumentException.class, () -> spawn(bounded.acquire(2)));
        assertThrows(IllegalArgumentException.class, () -> spawn(bounded.acquire(0)));
        AsyncSemaphore free = new AsyncSemaphore(0);
        free.release(2);
        assertEquals(2, free.availablePermits());
        return result();
    }

    @Async
    static Coroutine<Integer> busy(AsyncSemaphore semaphore, int permits) {
        int rounds = 0;
        while (rounds < 1_000) {
            await(semaphore.acquire());
            semaphore.release();
            await(semaphore.acquire(permits));
            if (rounds % 50 == 0) {
                await(yieldNow());
            }
            semaphore.release(permits);
            rounds++;
        }
        return result(rounds);
    }

    @Async
    static Coroutine<Void> C61_many_rounds_of_many_tasks_give_all_permits_back() {
        AsyncSemaphore semaphore = AsyncSemaphore.bounded(3);
        assertEquals(
                List.of(1_000, 1_000, 1_000, 1_000),
                await(gather(
                        busy(semaphore, 1), busy(semaphore, 2), busy(semaphore, 3), busy(semaphore, 2))));
        assertEquals(3, semaphore.availablePermits());
        return result();
    }

    @Async
    static Coroutine<Void> work(AsyncSemaphore semaphore, AtomicInteger working, AtomicInteger peak) {
        return semaphore.with(() -> {
            peak.accumulateAndGet(working.incrementAndGet(), Math::max);
            await(sleep(Duration.ofMillis(2)));
            working.decrementAndGet();
            return result();
        });
    }

    @Async
    static Coroutine<Void> C61_semaphore_limits_concurrency() {
        AsyncSemaphore semaphore = new AsyncSemaphore(3);
        AtomicInteger working = new AtomicInteger();
        AtomicInteger peak = new AtomicInteger();
        List<Coroutine<Void>> workers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            workers.add(work(semaphore, working, peak));
        }
        await(gather(workers));
        assertEquals(0, working.get());
        assertTrue(peak.get() <= 3, "peak " + peak);
        assertEquals(3, semaphore.availablePermits());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C61_who_wants_one_waits_behind_who_wants_three() {
        AsyncSemaphore semaphore = AsyncSemaphore.bounded(3);
        await(semaphore.acquire());
        Task<Void> three = spawn(semaphore.acquire(3));
        Task<Void> one = spawn(semaphore.acquire());
        await(yieldNow());
        assertFalse(semaphore.tryAcquire());
        await(yieldNow());
        assertFalse(three.isDone() || one.isDone());
        semaphore.release();
        await(three);
        assertFalse(one.isDone());
        semaphore.release(3);
        await(one);
        assertEquals(2, semaphore.availablePermits());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C62_cancelled_heads_lose_no_permit() {
        for (int cancelled = 1; cancelled <= 2; cancelled++) {
            AsyncSemaphore semaphore = AsyncSemaphore.bounded(1);
            await(semaphore.acquire());
            List<Task<Void>> waiters = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                waiters.add(spawn(semaphore.acquire()));
            }
            await(yieldNow());
            for (Task<Void> head : waiters.subList(0, cancelled)) {
                head.cancel();
            }
            semaphore.release();
            await(sleep(Duration.ofMillis(1)));
            assertEquals(
                    List.of(waiters.get(cancelled)),
                    waiters.stream().filter(w -> w.isDone() && !w.isCancelled()).toList());
            waiters.forEach(Task::cancel);
            await(sleep(Duration.ofMillis(1)));
            semaphore.release();
            assertEquals(1, semaphore.availablePermits());
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C62_released_then_the_woken_one_cancelled() {
        AsyncSemaphore semaphore = AsyncSemaphore.bounded(1);
        await(semaphore.acquire());
        Task<Void> first = spawn(semaphore.acquire());
        Task<Void> second = spawn(semaphore.acquire());
        Task<Void> third = spawn(semaphore.acquire());
        await(yieldNow());
        semaphore.release();
        first.cancel();
        await(second);
        assertTrue(first.isCancelled());
        assertFalse(third.isDone());
        semaphore.release();
        await(third);
        semaphore.release();
        assertEquals(1, semaphore.availablePermits());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C62_a_cancelled_head_that_wants_more_lets_the_next_go_on() {
        AsyncSemaphore semaphore = AsyncSemaphore.bounded(3);
        await(semaphore.acquire(2));
        Task<Void> three = spawn(semaphore.acquire(3));
        Task<Void> one = spawn(semaphore.acquire(1));
        await(yieldNow());
        three.cancel();
        await(one);
        assertTrue(three.isCancelled());
        assertEquals(0, semaphore.availablePermits());
        return result();
    }
}
