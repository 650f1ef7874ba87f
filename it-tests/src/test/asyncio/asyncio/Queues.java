package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.TimedOutException;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncQueue;
import dev.fermata.sync.QueueEmptyException;
import dev.fermata.sync.QueueFullException;
import dev.fermata.sync.QueueShutDownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** C64 to C69: queues between tasks. */
class Queues {

    @Async
    @OneThread
    static Coroutine<Void> C64_a_newcomer_does_not_overtake_one_that_was_woken() {
        AsyncQueue<Integer> queue = new AsyncQueue<>(2);
        queue.putNow(0);
        queue.putNow(1);
        Task<Void> first = spawn(queue.put(2));
        await(yieldNow());
        assertEquals(0, queue.getNow());
        assertEquals(1, queue.getNow());
        await(queue.put(3));
        assertTrue(first.isDone());
        assertEquals(2, await(queue.get()));
        assertEquals(3, await(queue.get()));
        return result();
    }

    @Async
    static Coroutine<Void> putting(AsyncQueue<Integer> queue, int from, int to, Seen seen) {
        for (int i = from; i <= to; i++) {
            await(queue.put(i));
            seen.note("put " + i);
            seen.begin();
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C64_queue_bounded() {
        AsyncQueue<Integer> queue = new AsyncQueue<>(2);
        Seen seen = new Seen();
        Task<Void> producer = spawn(putting(queue, 1, 3, seen));
        await(sleep(Duration.ofMillis(1)));
        assertEquals(List.of("put 1", "put 2"), seen.notes());
        assertTrue(queue.isFull());
        assertThrows(QueueFullException.class, () -> queue.putNow(4));
        assertEquals(1, await(queue.get()));
        await(yieldNow());
        assertEquals(List.of("put 1", "put 2", "put 3"), seen.notes());
        await(producer);
        assertEquals(2, queue.getNow());
        assertEquals(3, queue.getNow());
        assertThrows(QueueEmptyException.class, queue::getNow);
        AsyncQueue<Integer> unbounded = new AsyncQueue<>();
        for (int i = 0; i < 10_000; i++) {
            unbounded.putNow(i);
        }
        assertFalse(unbounded.isFull());
        return result();
    }

    @Async
    static Coroutine<Void> C64b_all_arrive_in_order_through_a_small_queue() {
        AsyncQueue<Integer> queue = new AsyncQueue<>(2);
        Task<Void> producer = spawn(putting(queue, 1, 1_000, new Seen()));
        for (int i = 1; i <= 1_000; i++) {
            assertEquals(i, await(queue.get()));
        }
        await(producer);
        assertTrue(queue.isEmpty());
        return result();
    }

    @Async
    static Coroutine<Integer> getting(AsyncQueue<Integer> queue, Seen seen) {
        seen.begin();
        return result(await(queue.get()));
    }

    @Async
    @OneThread
    static Coroutine<Void> C65_queue_get_cancel_loses_nothing() {
        AsyncQueue<Integer> queue = new AsyncQueue<>();
        Seen seen = new Seen();
        Task<Integer> first = spawn(getting(queue, seen));
        Task<Integer> second = spawn(getting(queue, seen));
        await(seen.begun(2));
        queue.putNow(1);
        // the first one was woken, and is cancelled before it goes on
        first.cancel();
        assertEquals(1, await(second));
        assertTrue(first.isCancelled());
        try {
            await(withTimeout(queue.get(), Duration.ofMillis(5)));
            fail("there is nothing");
        } catch (TimedOutException late) {
            queue.putNow(2);
        }
        queue.putNow(3);
        assertEquals(2, await(queue.get()));
        assertEquals(3, await(queue.get()));
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C66_queue_put_cancel() {
        AsyncQueue<Integer> queue = new AsyncQueue<>(1);
        queue.putNow(1);
        Seen seen = new Seen();
        Task<Void> first = spawn(putting(queue, 2, 2, seen));
        Task<Void> second = spawn(putting(queue, 3, 3, seen));
        await(yieldNow());
        assertEquals(1, queue.getNow());
        first.cancel();
        await(second);
        try {
            await(first);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertEquals(List.of("put 3"), seen.notes());
        }
        assertEquals(3, queue.getNow());
        assertTrue(queue.isEmpty());
        return result();
    }

    @Async
    static Coroutine<List<Integer>> through(AsyncQueue<Integer> queue) {
        for (int item : List.of(1, 3, 2)) {
            await(queue.put(item));
        }
        List<Integer> taken = new ArrayList<>();
        while (!queue.isEmpty()) {
            taken.add(await(queue.get()));
        }
        return result(taken);
    }

    @Async
    static Coroutine<Void> C67_queue_kinds() {
        assertEquals(List.of(1, 3, 2), await(through(new AsyncQueue<>())));
        assertEquals(List.of(2, 3, 1), await(through(AsyncQueue.lifo())));
        assertEquals(List.of(1, 2, 3), await(through(AsyncQueue.priority())));
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C68_queue_join() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        await(queue.join());
        queue.putNow("a");
        queue.putNow("b");
        Task<Void> joining = spawn(queue.join());
        assertEquals("a", await(queue.get()));
        assertEquals("b", await(queue.get()));
        await(sleep(Duration.ofMillis(1)));
        assertFalse(joining.isDone());
        queue.taskDone();
        queue.taskDone();
        await(joining);
        Exception tooOften = assertThrows(IllegalStateException.class, queue::taskDone);
        assertTrue(tooOften.getMessage().contains("more often"), tooOften.getMessage());
        return result();
    }

    @Async
    static Coroutine<String> failureOf(Task<?> task) {
        try {
            await(task);
            return result("none");
        } catch (QueueShutDownException shutDown) {
            return result("shut down");
        }
    }

    @Async
    @OneThread
    static Coroutine<Void> C69_queue_shutdown() {
        AsyncQueue<Integer> empty = new AsyncQueue<>();
        Task<Integer> getter = spawn(getting(empty, new Seen()));
        await(yieldNow());
        empty.shutdown();
        assertEquals("shut down", await(failureOf(getter)));

        AsyncQueue<Integer> full = new AsyncQueue<>(1);
        full.putNow(1);
        Task<Void> putter = spawn(putting(full, 2, 2, new Seen()));
        await(yieldNow());
        full.shutdown();
        assertEquals("shut down", await(failureOf(putter)));
        assertEquals(1, await(full.get()));
        assertThrows(QueueShutDownException.class, full::getNow);
        assertThrows(QueueShutDownException.class, () -> full.putNow(3));

        AsyncQueue<Integer> dropped = new AsyncQueue<>();
        dropped.putNow(1);
        dropped.putNow(2);
        assertEquals(1, await(dropped.get()));
        Task<Void> joining = spawn(dropped.join());
        dropped.shutdown(true);
        await(sleep(Duration.ofMillis(1)));
        assertTrue(dropped.isEmpty());
        assertFalse(joining.isDone());
        dropped.taskDone();
        await(joining);
        return result();
    }
}
