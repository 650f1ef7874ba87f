package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** C30 to C34: several at once, and what becomes of them when one fails or is cancelled. */
class Gathers {

    @Async
    static Coroutine<Integer> later(int millis, int value) {
        await(sleep(Duration.ofMillis(millis)));
        return result(value);
    }

    @Async
    static Coroutine<Integer> failing(int millis, String message) {
        await(sleep(Duration.ofMillis(millis)));
        throw new IllegalArgumentException(message);
    }

    @Async
    static Coroutine<Integer> counted(AtomicInteger runs) {
        int run = runs.incrementAndGet();
        await(yieldNow());
        return result(run);
    }

    @Async
    static Coroutine<Void> C30_gather_keeps_the_order() {
        assertEquals(List.of(1, 2, 3), await(gather(later(30, 1), later(10, 2), later(20, 3))));
        return result();
    }

    @Async
    static Coroutine<Void> C30_the_same_coroutine_thrice_runs_once() {
        AtomicInteger runs = new AtomicInteger();
        Coroutine<Integer> same = counted(runs);
        assertEquals(List.of(1, 1, 1), await(gather(same, same, same)));
        assertEquals(1, runs.get());
        return result();
    }

    @Async
    static Coroutine<Void> C30_gather_of_nothing_is_an_empty_list() {
        assertEquals(List.of(), await(gather(List.<Coroutine<Integer>>of())));
        return result();
    }

    @Async
    static Coroutine<Void> C31_gather_failure_leaves_siblings() {
        Task<Integer> first = spawn(later(20, 1));
        Task<Integer> broken = spawn(failing(0, "at once"));
        Task<Integer> late = spawn(failing(10, "later"));
        Task<Integer> last = spawn(later(30, 2));
        try {
            await(gather(first, broken, late, last));
            fail("it must fail");
        } catch (IllegalArgumentException failure) {
            assertEquals("at once", failure.getMessage());
        }
        assertFalse(last.isDone());
        assertEquals(1, await(first));
        assertEquals(2, await(last));
        assertTrue(late.isCompletedExceptionally());
        return result();
    }

    @Async
    static Coroutine<Void> endless(Seen seen, String name) {
        seen.begin();
        try {
            await(new Promise<Void>());
            return result();
        } catch (CancelledError cancelled) {
            seen.note(name);
            throw cancelled;
        }
    }

    @Async
    static Coroutine<Void> C33_gather_cancel_broadcast() {
        Seen seen = new Seen();
        List<Task<Void>> children =
                List.of(spawn(endless(seen, "a")), spawn(endless(seen, "b")), spawn(endless(seen, "c")));
        Task<List<Void>> waiting = spawn(async(() -> {
            seen.begin();
            return result(await(gather(children)));
        }));
        await(seen.begun(4));
        waiting.cancel();
        try {
            await(waiting);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertTrue(waiting.isCancelled());
        }
        await(waitAll(children));
        assertEquals(List.of("a", "b", "c"), seen.sorted());
        assertTrue(children.stream().allMatch(Task::isCancelled));
        return result();
    }

    @Async
    static Coroutine<Void> C34_gather_child_cancelled() {
        Task<Integer> child = spawn(later(1_000, 1));
        Task<Integer> sibling = spawn(later(10, 2));
        Task<List<Integer>> both = gather(child, sibling);
        await(sleep(Duration.ofMillis(1)));
        child.cancel();
        try {
            await(both);
            fail("it must fail");
        } catch (CancelledError expected) {
            assertFalse(both.isCancelled());
        }
        assertEquals(2, await(sibling));
        assertFalse(both.cancel());
        return result();
    }
}
