package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.TimedOutException;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncLock;
import dev.fermata.sync.AsyncReadWriteLock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** C56, C57, X19: a lock has one holder at a time, and goes from one to the next in the order in which they came. */
class Locks {

    @Async
    static Coroutine<Void> noted(AsyncLock lock, List<Object> order, Object name) {
        await(lock.acquire());
        order.add(name);
        lock.release();
        return result();
    }

    @Async
    static Coroutine<Void> turns(int count) {
        for (int i = 0; i < count; i++) {
            await(yieldNow());
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C56_lock_fifo_no_barging() {
        AsyncLock lock = new AsyncLock();
        List<Object> order = new ArrayList<>();
        await(lock.acquire());
        List<Task<Void>> waiters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiters.add(spawn(noted(lock, order, i)));
        }
        await(yieldNow());
        lock.release();
        assertFalse(lock.tryAcquire(), "the waiters come first");
        await(lock.acquire());
        order.add("releaser");
        lock.release();
        await(gather(waiters));
        assertEquals(List.of(0, 1, 2, "releaser"), order);
        assertFalse(lock.isLocked());
        return result();
    }

    @Async
    static Coroutine<Void> C56_lock_is_not_reentrant() {
        AsyncLock lock = new AsyncLock();
        await(lock.acquire());
        Task<Void> again = spawn(lock.acquire());
        await(sleep(Duration.ofMillis(20)));
        assertFalse(again.isDone());
        assertTrue(lock.isLocked());
        again.cancel();
        try {
            await(again);
            fail("it waits for itself");
        } catch (CancelledError expected) {
            assertTrue(lock.isLocked());
        }
        lock.release();
        return result();
    }

    @Async
    static Coroutine<Void> C56_acquiring_again_times_out() {
        AsyncLock lock = new AsyncLock();
        await(lock.acquire());
        try {
            await(withTimeout(lock.acquire(), Duration.ofMillis(10)));
            fail("it waits for itself");
        } catch (TimedOutException expected) {
            assertTrue(lock.isLocked());
        }
        lock.release();
        await(withTimeout(lock.acquire(), Duration.ofSeconds(10)));
        lock.release();
        assertFalse(lock.isLocked());
        return result();
    }

    @Async
    static Coroutine<Void> C56_release_of_what_is_not_held_is_an_error() {
        AsyncLock lock = new AsyncLock();
        assertThrows(IllegalStateException.class, lock::release);
        await(lock.acquire());
        lock.release();
        assertThrows(IllegalStateException.class, lock::release);
        return result();
    }

    @Async
    static Coroutine<Integer> guarded(AsyncLock lock, int value) {
        return result(await(lock.with(() -> {
            await(yieldNow());
            return result(value);
        })));
    }

    @Async
    static Coroutine<String> read(boolean fails) throws IOException {
        await(yieldNow());
        if (fails) {
            throw new IOException("no");
        }
        return result("text");
    }

    @Async
    static Coroutine<Void> C56_with_releases_on_every_way_out() {
        AsyncLock lock = new AsyncLock();
        assertEquals(7, await(guarded(lock, 7)));
        assertFalse(lock.isLocked());
        try {
            await(lock.with(() -> read(true)));
            fail("it must fail");
        } catch (IOException expected) {
            assertEquals("no", expected.getMessage());
        }
        assertFalse(lock.isLocked());
        Task<Void> endless = spawn(lock.with(() -> sleep(Duration.ofHours(1))));
        while (!lock.isLocked()) {
            await(yieldNow());
        }
        Task<Integer> next = spawn(guarded(lock, 8));
        await(turns(2));
        endless.cancel();
        assertEquals(8, await(next));
        assertTrue(endless.isCancelled());
        assertFalse(lock.isLocked());
        return result();
    }

    @Async
    static Coroutine<Integer> firstOf(AsyncLock lock, List<Integer> numbers) {
        for (int number : numbers) {
            try (var held = await(lock.hold())) {
                assertTrue(lock.isLocked());
                await(yieldNow());
                if (number > 1) {
                    return result(number);
                }
            }
        }
        return result(0);
    }

    @Async
    static Coroutine<Void> C56_what_is_held_is_released_by_try() {
        AsyncLock lock = new AsyncLock();
        assertEquals(2, await(firstOf(lock, List.of(1, 2, 3))));
        assertFalse(lock.isLocked());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C57_waiter_woken_and_cancelled_in_one_turn() {
        AsyncLock lock = new AsyncLock();
        List<Object> order = new ArrayList<>();
        await(lock.acquire());
        Task<Void> first = spawn(noted(lock, order, "first"));
        Task<Void> second = spawn(noted(lock, order, "second"));
        await(yieldNow());
        lock.release();
        first.cancel();
        await(second);
        assertTrue(first.isCancelled());
        assertEquals(List.of("second"), order);
        assertFalse(lock.isLocked());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C57_waiter_cancelled_then_released() {
        AsyncLock lock = new AsyncLock();
        List<Object> order = new ArrayList<>();
        await(lock.acquire());
        Task<Void> first = spawn(noted(lock, order, "first"));
        Task<Void> second = spawn(noted(lock, order, "second"));
        await(yieldNow());
        first.cancel();
        lock.release();
        await(second);
        assertTrue(first.isCancelled());
        assertEquals(List.of("second"), order);
        assertFalse(lock.isLocked());
        return result();
    }

    @Async
    static Coroutine<Void> counted(AsyncLock lock, int[] count) {
        await(lock.acquire());
        count[0]++;
        lock.release();
        return result();
    }

    @Async
    static Coroutine<Void> X19_many_waiters_no_stack_overflow() {
        AsyncLock lock = new AsyncLock();
        int[] count = new int[1];
        await(lock.acquire());
        List<Task<Void>> waiters = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            waiters.add(spawn(counted(lock, count)));
        }
        await(turns(2));
        lock.release();
        await(gather(waiters));
        assertEquals(10_000, count[0]);
        assertFalse(lock.isLocked());
        return result();
    }

    @Async
    static Coroutine<Void> X19_a_task_that_acquires_again_and_again() {
        AsyncLock lock = new AsyncLock();
        int[] count = new int[1];
        for (int i = 0; i < 10_000; i++) {
            await(counted(lock, count));
        }
        assertEquals(10_000, count[0]);
        return result();
    }

    @Async
    static Coroutine<Void> X19_readers_and_writers_again_and_again() {
        AsyncReadWriteLock lock = new AsyncReadWriteLock();
        for (int i = 0; i < 1_000; i++) {
            await(lock.acquireRead());
            await(lock.acquireRead());
            assertEquals(2, lock.readers());
            lock.releaseRead();
            lock.releaseRead();
            await(lock.acquireWrite());
            assertTrue(lock.isWriteLocked());
            lock.releaseWrite();
        }
        assertEquals(0, lock.readers());
        return result();
    }

    @Async
    static Coroutine<Void> reading(AsyncReadWriteLock lock, List<Object> order, Object name) {
        await(lock.acquireRead());
        order.add(name);
        await(sleep(Duration.ofMillis(10)));
        order.add(name + " ends");
        lock.releaseRead();
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C56_readers_together_writers_alone_and_in_order() {
        AsyncReadWriteLock lock = new AsyncReadWriteLock();
        List<Object> order = new ArrayList<>();
        Task<Void> a = spawn(reading(lock, order, "a"));
        Task<Void> b = spawn(reading(lock, order, "b"));
        await(yieldNow());
        assertEquals(2, lock.readers());
        Task<Void> writer = spawn(lock.withWrite(() -> {
            order.add("write");
            return sleep(Duration.ofMillis(10));
        }));
        await(yieldNow());
        Task<Void> late = spawn(reading(lock, order, "late"));
        await(yieldNow());
        assertFalse(lock.tryAcquireRead(), "the writer comes first");
        await(gather(a, b, writer, late));
        assertEquals(List.of("a", "b", "a ends", "b ends", "write", "late", "late ends"), order);
        assertThrows(IllegalStateException.class, lock::releaseRead);
        assertThrows(IllegalStateException.class, lock::releaseWrite);
        return result();
    }
}
