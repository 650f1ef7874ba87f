package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.TimedOutException;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncCondition;
import dev.fermata.sync.AsyncLock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** C59, C60: waiting gives the lock up and holds it again on every way out, and no signal is lost. */
class Conditions {

    @Async
    static Coroutine<Void> C59_waiting_and_signalling_need_the_lock() {
        AsyncCondition condition = new AsyncCondition();
        try {
            await(condition.whenSignalled());
            fail("the lock is not held");
        } catch (IllegalStateException expected) {
            assertFalse(condition.lock().isLocked());
        }
        assertThrows(IllegalStateException.class, condition::signal);
        assertThrows(IllegalStateException.class, condition::signalAll);
        return result();
    }

    @Async
    static Coroutine<Void> waiting(AsyncCondition condition, List<String> log, String name) {
        AsyncLock lock = condition.lock();
        await(lock.acquire());
        try {
            await(condition.whenSignalled());
            log.add(name + " went on");
        } catch (CancelledError cancelled) {
            log.add(name + " cancelled" + (lock.isLocked() ? ", holds the lock" : ""));
            throw cancelled;
        } finally {
            lock.release();
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C59_cancelled_it_holds_the_lock_again() {
        AsyncCondition condition = new AsyncCondition();
        List<String> log = new ArrayList<>();
        Task<Void> waiter = spawn(waiting(condition, log, "a"));
        await(yieldNow());
        assertFalse(condition.lock().isLocked());
        await(condition.lock().acquire());
        waiter.cancel();
        await(sleep(Duration.ofMillis(10)));
        assertFalse(waiter.isDone(), "it waits for the lock");
        waiter.cancel("once more");
        await(sleep(Duration.ofMillis(10)));
        assertFalse(waiter.isDone(), "acquiring again is not cancelled");
        condition.lock().release();
        try {
            await(waiter);
            fail("it was cancelled");
        } catch (CancelledError cancelled) {
            assertEquals("once more", cancelled.getMessage());
        }
        assertEquals(List.of("a cancelled, holds the lock"), log);
        assertFalse(condition.lock().isLocked());
        return result();
    }

    @Async
    static Coroutine<Void> C59_what_is_cancelled_in_a_block_leaves_the_lock_consistent() {
        AsyncCondition condition = new AsyncCondition();
        AsyncLock lock = condition.lock();
        boolean[] held = new boolean[1];
        boolean[] began = new boolean[1];
        Task<Void> waiter = spawn(lock.with(() -> {
            began[0] = true;
            try {
                await(condition.whenSignalled());
            } finally {
                held[0] = lock.isLocked();
            }
            return result();
        }));
        while (!await(lock.with(() -> result(began[0])))) {
            await(yieldNow());
        }
        waiter.cancel();
        try {
            await(waiter);
            fail("it was cancelled");
        } catch (CancelledError expected) {
            assertTrue(held[0]);
        }
        await(lock.acquire());
        lock.release();
        return result();
    }

    @Async
    static Coroutine<Void> C59_a_timeout_in_a_block_leaves_the_lock_consistent() {
        AsyncCondition condition = new AsyncCondition();
        AsyncLock lock = condition.lock();
        await(lock.acquire());
        try {
            await(within(Duration.ofMillis(10), scope -> condition.whenSignalled()));
            fail("nobody signals");
        } catch (TimedOutException expected) {
            assertTrue(lock.isLocked());
        }
        try {
            await(withTimeout(condition.whenSignalled(), Duration.ofMillis(10)));
            fail("nobody signals");
        } catch (TimedOutException expected) {
            assertTrue(lock.isLocked());
        }
        lock.release();
        assertFalse(lock.isLocked());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C59_a_cancelled_scope_waits_for_the_lock() {
        AsyncCondition condition = new AsyncCondition();
        AsyncLock lock = condition.lock();
        Task<Void> waiter = spawn(lock.with(() -> within(Duration.ofMillis(10), scope -> condition.whenSignalled())));
        await(sleep(Duration.ofMillis(5)));
        await(lock.acquire());
        await(sleep(Duration.ofMillis(10)));
        assertFalse(waiter.isDone(), "the lock is not free");
        lock.release();
        try {
            await(waiter);
            fail("nobody signals");
        } catch (TimedOutException expected) {
            assertFalse(lock.isLocked());
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C59_signals_go_in_order() {
        AsyncCondition condition = new AsyncCondition();
        List<String> log = new ArrayList<>();
        List<Task<Void>> all = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            all.add(spawn(waiting(condition, log, name)));
        }
        await(yieldNow());
        await(condition.lock().acquire());
        condition.signal();
        assertEquals(List.of(), log);
        condition.lock().release();
        await(all.get(0));
        assertEquals(List.of("a went on"), log);
        await(condition.lock().with(() -> {
            condition.signal(2);
            return result();
        }));
        await(gather(all.get(1), all.get(2)));
        assertEquals(List.of("a went on", "b went on", "c went on"), log);
        await(condition.lock().acquire());
        condition.signalAll();
        condition.signalAll();
        condition.lock().release();
        await(all.get(3));
        assertFalse(condition.lock().isLocked());
        return result();
    }

    @Async
    static Coroutine<Integer> taken(AsyncCondition filled, Deque<Integer> items) {
        return filled.lock().with(() -> {
            await(filled.whenSignalled(() -> !items.isEmpty()));
            return result(items.remove());
        });
    }

    @Async
    static Coroutine<Void> put(AsyncCondition filled, Deque<Integer> items, int item) {
        return filled.lock().with(() -> {
            items.add(item);
            filled.signal();
            return result();
        });
    }

    @Async
    static Coroutine<Void> C60_consumers_take_what_producers_put() {
        AsyncCondition filled = new AsyncCondition();
        Deque<Integer> items = new ArrayDeque<>();
        List<Task<Integer>> consumers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            consumers.add(spawn(taken(filled, items)));
        }
        List<Task<Void>> producers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            producers.add(spawn(put(filled, items, i)));
        }
        await(gather(producers));
        List<Integer> taken = await(gather(consumers));
        assertEquals(
                IntStream.range(0, 100).boxed().toList(),
                taken.stream().sorted().toList());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C60_condition_no_lost_wakeup() {
        AsyncCondition filled = new AsyncCondition();
        Deque<Integer> items = new ArrayDeque<>();
        Task<Integer> first = spawn(taken(filled, items));
        Task<Integer> second = spawn(taken(filled, items));
        await(yieldNow());
        await(filled.lock().acquire());
        items.add(7);
        filled.signal();
        filled.lock().release();
        first.cancel();
        assertEquals(7, await(second));
        assertTrue(first.isCancelled());
        assertFalse(filled.lock().isLocked());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C60_cancelled_while_it_acquires_again() {
        AsyncCondition filled = new AsyncCondition();
        Deque<Integer> items = new ArrayDeque<>();
        Task<Integer> first = spawn(taken(filled, items));
        Task<Integer> second = spawn(taken(filled, items));
        await(yieldNow());
        await(filled.lock().acquire());
        items.add(7);
        filled.signal();
        await(sleep(Duration.ofMillis(1)));
        first.cancel();
        await(sleep(Duration.ofMillis(1)));
        assertFalse(first.isDone());
        filled.lock().release();
        assertEquals(7, await(second));
        assertTrue(first.isCancelled());
        assertFalse(filled.lock().isLocked());
        return result();
    }
}
