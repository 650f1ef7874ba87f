package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Settled;
import dev.fermata.Task;
import dev.fermata.TimedOutException;
import dev.fermata.Waited;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** C32 and C35 to C38: how several ended, and which of them have. */
class Waits {

    @Async
    static Coroutine<Integer> later(int millis, int value) {
        await(sleep(Duration.ofMillis(millis)));
        return result(value);
    }

    @Async
    static Coroutine<Integer> failing(int millis) {
        await(sleep(Duration.ofMillis(millis)));
        throw new IllegalArgumentException("after " + millis);
    }

    @Async
    static Coroutine<Integer> cancelledByItself() {
        await(yieldNow());
        throw new CancelledError("by itself");
    }

    @Async
    static Coroutine<Void> C32_gather_return_exceptions() {
        List<Settled<Integer>> ends = await(gatherSettled(later(1, 1), failing(1), cancelledByItself()));
        assertEquals(new Settled<>(1, null), ends.get(0));
        assertTrue(ends.get(0).isSuccess());
        assertInstanceOf(IllegalArgumentException.class, ends.get(1).failure());
        assertInstanceOf(CancelledError.class, ends.get(2).failure());
        assertFalse(ends.get(2).isSuccess());
        assertEquals(List.of(), await(gatherSettled(List.<Coroutine<Integer>>of())));
        return result();
    }

    @Async
    static Coroutine<Void> C33b_cancelling_gather_settled_is_no_outcome() {
        Task<Integer> child = spawn(later(60_000, 1));
        Seen seen = new Seen();
        Task<List<Settled<Integer>>> waiting = spawn(async(() -> {
            seen.begin();
            return result(await(gatherSettled(List.of(child))));
        }));
        await(seen.begun(1));
        waiting.cancel();
        try {
            await(waiting);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertTrue(child.isCancelled());
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C35_wait_first_completed() {
        Task<Integer> a = spawn(later(10, 1));
        Task<Integer> b = spawn(later(50, 2));
        Waited<Task<Integer>> first = await(waitAny(List.of(a, b)));
        assertEquals(Set.of(a), first.done());
        assertEquals(Set.of(b), first.pending());
        Waited<Task<Integer>> all = await(waitAll(List.of(a, b)));
        assertEquals(Set.of(a, b), all.done());
        assertEquals(Set.of(), all.pending());
        assertEquals(2, await(b));
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C36_wait_until_failure_is_not_ended_by_a_cancellation() {
        Task<Integer> cancelled = spawn(cancelledByItself());
        Task<Integer> broken = spawn(failing(20));
        Task<Integer> late = spawn(later(50, 1));
        Waited<Task<Integer>> ends = await(waitUntilFailure(List.of(cancelled, broken, late)));
        assertEquals(Set.of(cancelled, broken), ends.done());
        assertEquals(Set.of(late), ends.pending());
        assertTrue(broken.isCompletedExceptionally());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C36_a_deadline_neither_fails_nor_cancels() {
        Task<Integer> late = spawn(later(50, 1));
        Waited<Task<Integer>> none = await(waitAll(List.of(late), Duration.ofMillis(10)));
        assertEquals(Set.of(late), none.pending());
        assertEquals(Set.of(late), await(waitAny(List.of(late), Duration.ZERO)).pending());
        assertEquals(0, late.cancelling());
        assertEquals(1, await(late));
        return result();
    }

    @Async
    static Coroutine<Void> C36_waiting_for_nothing_is_an_error() {
        assertThrows(IllegalArgumentException.class, () -> Objects.requireNonNull(waitAny(List.<Task<Integer>>of())));
        return result();
    }

    @Async
    static Coroutine<Void> waitsForAll(List<Task<Integer>> tasks) {
        await(waitAll(tasks));
        return result();
    }

    @Async
    static Coroutine<Void> C27_cancelling_who_waits_leaves_the_tasks_alone() {
        Task<Integer> inner = spawn(later(20, 1));
        Task<Void> outer = spawn(waitsForAll(List.of(inner)));
        await(sleep(Duration.ofMillis(1)));
        outer.cancel();
        try {
            await(outer);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertFalse(inner.isDone());
        }
        assertEquals(1, await(inner));
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C37_as_completed() {
        List<Integer> order = new ArrayList<>();
        for (var task : each(asCompleted(List.of(spawn(later(30, 1)), spawn(later(10, 2)), spawn(later(20, 3)))))) {
            order.add(await(task));
        }
        assertEquals(List.of(2, 3, 1), order);
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C37_as_completed_with_a_deadline() {
        Task<Integer> late = spawn(later(60, 2));
        List<Integer> seen = new ArrayList<>();
        try {
            for (var task : each(asCompleted(List.of(spawn(later(10, 1)), late), Duration.ofMillis(30)))) {
                seen.add(await(task));
            }
            fail("it must be late");
        } catch (TimedOutException expected) {
            assertEquals(List.of(1), seen);
        }
        assertFalse(late.isDone());
        assertEquals(2, await(late));
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C37_a_failure_comes_up_at_its_own_item() {
        List<String> seen = new ArrayList<>();
        for (var task : each(asCompleted(List.of(spawn(failing(10)), spawn(later(5, 1)), spawn(later(20, 2)))))) {
            try {
                seen.add("" + await(task));
            } catch (IllegalArgumentException failure) {
                seen.add(failure.getMessage());
            }
        }
        assertEquals(List.of("1", "after 10", "2"), seen);
        return result();
    }

    @Async
    static Coroutine<Void> C38_as_completed_yields_the_tasks_themselves() {
        Promise<Integer> one = new Promise<>();
        Promise<Integer> two = new Promise<>();
        Task<Integer> first = spawn(one);
        Task<Integer> second = spawn(two);
        two.complete(2);
        List<Task<Integer>> seen = new ArrayList<>();
        for (var task : each(asCompleted(List.of(first, second)))) {
            assertTrue(task.isDone());
            seen.add(task);
            one.complete(1);
        }
        assertEquals(List.of(second, first), seen);
        return result();
    }
}
