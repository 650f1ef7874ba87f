package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncChannel;
import dev.fermata.sync.AsyncEvent;
import dev.fermata.sync.AsyncLock;
import dev.fermata.sync.AsyncQueue;
import dev.fermata.sync.AsyncSemaphore;
import dev.fermata.sync.ChannelClosedException;
import dev.fermata.sync.Held;
import dev.fermata.sync.Overflow;
import dev.fermata.sync.QueueEmptyException;
import dev.fermata.sync.QueueShutDownException;
import dev.fermata.sync.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** X11: one of several clauses is chosen, and the others lose nothing. */
class Selects {
    private static final Duration MOMENT = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofSeconds(50);

    @Async
    static Coroutine<Void> X11_select_first_of() {
        AsyncChannel<String> a = AsyncChannel.buffered(1);
        AsyncChannel<Integer> b = AsyncChannel.rendezvous();
        AsyncLock lock = new AsyncLock();
        await(lock.acquire());
        Task<String> selected = spawn(Select.<String>first()
                .receive(a, x -> "a" + x)
                .receive(b, x -> "b" + x)
                .lock(lock, held -> "locked")
                .after(LONG, () -> "late"));
        await(sleep(MOMENT));
        await(b.send(1));
        assertEquals("b1", await(selected));
        assertTrue(a.trySend("x"));
        lock.release();
        assertFalse(lock.isLocked());
        assertEquals(Optional.of("x"), a.tryReceive());
        assertFalse(b.trySend(2));
        return result();
    }

    @Async
    static Coroutine<Void> X11_each_clause_can_be_chosen() {
        AsyncChannel<Integer> in = AsyncChannel.buffered(1);
        AsyncChannel<Integer> out = AsyncChannel.rendezvous();
        AsyncSemaphore semaphore = new AsyncSemaphore(0);
        for (String expected : List.of("in 1", "out", "permit", "promised", "late")) {
            Promise<String> promise = new Promise<>();
            Task<String> selected = spawn(Select.<String>fair()
                    .receive(in, x -> "in " + x)
                    .send(out, 7, () -> "out")
                    .permit(semaphore, held -> "permit")
                    .when(promise, x -> x)
                    .after(expected.equals("late") ? MOMENT : LONG, () -> "late"));
            await(sleep(Duration.ofMillis(1)));
            switch (expected) {
                case "in 1" -> await(in.send(1));
                case "out" -> assertEquals(7, await(out.receive()));
                case "permit" -> semaphore.release();
                case "promised" -> promise.complete("promised");
                default -> assertFalse(promise.isDone());
            }
            assertEquals(expected, await(selected));
        }
        assertEquals(0, semaphore.availablePermits());
        assertEquals(Optional.empty(), in.tryReceive());
        assertFalse(out.trySend(8));
        return result();
    }

    @Async
    static Coroutine<Void> X11_first_takes_what_is_listed_first() {
        AsyncChannel<Integer> a = AsyncChannel.buffered(100);
        AsyncChannel<Integer> b = AsyncChannel.buffered(100);
        for (int i = 0; i < 100; i++) {
            await(a.send(i));
            await(b.send(i));
        }
        for (int i = 0; i < 100; i++) {
            String expected = "a" + i;
            assertEquals(expected, await(Select.<String>first().receive(a, x -> "a" + x).receive(b, x -> "b" + x)));
        }
        assertEquals("b0", await(Select.<String>first().receive(a, x -> "a" + x).receive(b, x -> "b" + x)));
        return result();
    }

    @Async
    static Coroutine<Void> X11_fair_takes_any() {
        AsyncChannel<Integer> a = AsyncChannel.unlimited();
        AsyncChannel<Integer> b = AsyncChannel.unlimited();
        int[] chosen = new int[2];
        for (int i = 0; i < 1000; i++) {
            await(a.send(0));
            await(b.send(1));
            chosen[await(Select.<Integer>fair().receive(a, x -> x).receive(b, x -> x))]++;
        }
        assertTrue(chosen[0] > 300 && chosen[1] > 300, chosen[0] + " and " + chosen[1]);
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X11_several_are_promised_and_one_is_taken() {
        AsyncChannel<Integer> a = AsyncChannel.buffered(1);
        AsyncChannel<Integer> b = AsyncChannel.buffered(1);
        AsyncLock lock = new AsyncLock();
        await(lock.acquire());
        Task<String> selected = spawn(Select.<String>first()
                .receive(a, x -> "a" + x)
                .receive(b, x -> "b" + x)
                .lock(lock, held -> "locked"));
        Task<Integer> behind = spawn(b.receive());
        Task<Void> waiting = spawn(lock.acquire());
        await(yieldNow());
        lock.release();
        assertTrue(b.trySend(2));
        assertTrue(a.trySend(1));
        assertEquals("a1", await(selected));
        assertEquals(2, await(behind));
        await(waiting);
        lock.release();
        assertFalse(lock.isLocked());
        return result();
    }

    @Async
    static Coroutine<Void> X11_cancelling_withdraws_all() {
        List<Integer> undelivered = new ArrayList<>();
        AsyncChannel<Integer> in = AsyncChannel.buffered(1);
        AsyncChannel<Integer> out = AsyncChannel.rendezvous(undelivered::add);
        AsyncLock lock = new AsyncLock();
        await(lock.acquire());
        Task<String> selected = spawn(Select.<String>first()
                .receive(in, x -> "in")
                .send(out, 1, () -> "out")
                .lock(lock, held -> "locked")
                .after(LONG, () -> "late"));
        await(sleep(MOMENT));
        selected.cancel();
        try {
            await(selected);
            fail("was cancelled");
        } catch (CancelledError expected) {
            assertTrue(selected.isCancelled());
        }
        lock.release();
        assertFalse(lock.isLocked());
        assertEquals(Optional.empty(), out.tryReceive());
        assertTrue(in.trySend(2));
        assertEquals(2, await(in.receive()));
        assertEquals(List.of(), undelivered);
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X11_woken_and_cancelled_gives_all_back() {
        AsyncChannel<Integer> a = AsyncChannel.rendezvous();
        AsyncChannel<Integer> b = AsyncChannel.buffered(1, Overflow.DROP_OLDEST);
        Task<Integer> selected = spawn(Select.<Integer>first().receive(a, x -> x).receive(b, x -> x));
        await(yieldNow());
        assertTrue(a.trySend(1));
        assertTrue(b.trySend(2));
        selected.cancel();
        await(yieldNow());
        assertTrue(selected.isCancelled());
        assertEquals(1, await(a.receive()));
        assertEquals(2, await(b.receive()));
        return result();
    }

    @Async
    static Coroutine<String> meet(AsyncChannel<Integer> there, AsyncChannel<Integer> here, int element) {
        return Select.<String>first().send(there, element, () -> "sent").receive(here, x -> "got " + x);
    }

    @Async
    static Coroutine<Void> X11_two_selects_meet_at_a_rendezvous() {
        for (int i = 0; i < 100; i++) {
            AsyncChannel<Integer> left = AsyncChannel.rendezvous();
            AsyncChannel<Integer> right = AsyncChannel.rendezvous();
            Task<String> one = spawn(meet(left, right, 1));
            Task<String> two = spawn(meet(right, left, 2));
            boolean isFromOne = await(one).equals("sent");
            assertEquals(isFromOne ? "sent" : "got 2", await(one));
            assertEquals(isFromOne ? "got 1" : "sent", await(two));
            assertEquals(Optional.empty(), left.tryReceive());
            assertEquals(Optional.empty(), right.tryReceive());
        }
        return result();
    }

    @Async
    static Coroutine<Void> X11_a_select_does_not_meet_itself() {
        AsyncChannel<Integer> channel = AsyncChannel.rendezvous();
        Task<String> alone = spawn(meet(channel, channel, 1));
        await(sleep(MOMENT));
        assertFalse(alone.isDone());
        Task<String> other = spawn(meet(channel, channel, 2));
        List<String> values = new ArrayList<>(List.of(await(alone), await(other)));
        values.remove("sent");
        assertEquals(1, values.size());
        assertTrue(values.get(0).startsWith("got"), values::toString);
        return result();
    }

    @Async
    static Coroutine<Void> X11_without_waiting() {
        AsyncChannel<Integer> channel = AsyncChannel.buffered(1);
        Select<Integer> none = Select.<Integer>fair().receive(channel, x -> x).after(Duration.ZERO, () -> -1);
        assertEquals(-1, await(none));
        await(channel.send(3));
        assertEquals(3, await(Select.<Integer>fair().after(Duration.ZERO, () -> -1).receive(channel, x -> x)));
        return result();
    }

    @Async
    static Coroutine<Void> X11_a_clause_that_fails_fails_the_whole() {
        AsyncChannel<Integer> closed = AsyncChannel.buffered(1);
        AsyncLock lock = new AsyncLock();
        await(lock.acquire());
        Task<Integer> selected =
                spawn(Select.<Integer>first().receive(closed, x -> x).lock(lock, held -> 0));
        await(sleep(MOMENT));
        closed.close();
        try {
            await(selected);
            fail("was closed");
        } catch (ChannelClosedException expected) {
            lock.release();
        }
        assertFalse(lock.isLocked());
        try {
            await(Select.<Integer>first().lock(lock, held -> Integer.parseInt("x")));
            fail("no number");
        } catch (NumberFormatException expected) {
            assertFalse(lock.isLocked());
        }
        try (Held held = await(Select.<Held>first().lock(lock, h -> h))) {
            assertTrue(lock.isLocked());
        }
        assertFalse(lock.isLocked());
        return result();
    }

    @Async
    static Coroutine<Void> X11_queues_and_events() {
        AsyncQueue<Integer> in = new AsyncQueue<>();
        AsyncQueue<Integer> out = new AsyncQueue<>(1);
        AsyncEvent event = new AsyncEvent();
        await(out.put(0));
        for (String expected : List.of("got 1", "put", "set")) {
            Task<String> selected = spawn(Select.<String>first()
                    .get(in, x -> "got " + x)
                    .put(out, 7, () -> "put")
                    .whenSet(event, () -> "set"));
            await(sleep(MOMENT));
            switch (expected) {
                case "got 1" -> await(in.put(1));
                case "put" -> assertEquals(0, await(out.get()));
                default -> event.set();
            }
            assertEquals(expected, await(selected));
        }
        assertEquals(7, out.getNow());
        assertThrows(QueueEmptyException.class, out::getNow);
        return result();
    }

    @Async
    static Coroutine<Void> X11_a_queue_that_is_not_chosen_loses_nothing() {
        AsyncQueue<Integer> queue = new AsyncQueue<>(1);
        AsyncQueue<Integer> full = new AsyncQueue<>(1);
        AsyncLock lock = new AsyncLock();
        await(full.put(0));
        await(lock.acquire());
        Task<String> selected = spawn(Select.<String>first()
                .lock(lock, held -> "locked")
                .get(queue, x -> "got " + x)
                .put(full, 1, () -> "put"));
        await(sleep(MOMENT));
        lock.release();
        assertEquals("locked", await(selected));
        await(queue.put(5));
        assertEquals(5, await(queue.get()));
        assertEquals(0, await(full.get()));
        assertThrows(QueueEmptyException.class, full::getNow);
        Task<String> refused = spawn(Select.<String>first().get(queue, x -> "got " + x));
        await(sleep(MOMENT));
        queue.shutdown();
        assertInstanceOf(QueueShutDownException.class, await(Caught.by(refused)));
        return result();
    }

    @Async
    static Coroutine<Integer> afterwards(int value) {
        await(sleep(MOMENT));
        return result(value);
    }

    @Async
    static Coroutine<Void> X11_a_task_that_loses_runs_on() {
        AsyncChannel<Integer> channel = AsyncChannel.buffered(1);
        Task<Integer> task = spawn(afterwards(5));
        await(channel.send(1));
        assertEquals(1, await(Select.<Integer>first().receive(channel, x -> x).when(task, x -> x)));
        assertEquals(5, await(Select.<Integer>first().receive(channel, x -> x).when(task, x -> x)));
        assertThrows(IllegalArgumentException.class, () -> Select.first().when(afterwards(1), x -> x));
        return result();
    }
}
