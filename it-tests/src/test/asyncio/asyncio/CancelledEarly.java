package asyncio;

import static asyncio.Cancelling.awaits;
import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.TaskOptions;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** X03 and X19: what was cancelled before it began can still clean up; long chains are cancelled, too. */
class CancelledEarly {

    @Async
    static Coroutine<Void> holds(List<String> log) {
        log.add("began");
        try {
            await(sleep(Duration.ofMillis(1)));
            log.add("went on");
        } finally {
            log.add("cleaned up");
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X03_cancelled_new_task_can_clean_up() {
        List<String> log = new ArrayList<>();
        Task<Void> task = spawn(holds(log), TaskOptions.defaults().alwaysStarts(true));
        task.cancel("at once");
        assertEquals(List.of(), log);
        Throwable failure = await(Caught.by(task));
        assertInstanceOf(CancelledError.class, failure);
        assertEquals("at once", failure.getMessage());
        assertTrue(task.isCancelled());
        assertEquals(List.of("began", "cleaned up"), log);
        return result();
    }

    @Async
    static Coroutine<Void> yields(List<String> log) {
        log.add("began");
        try {
            await(yieldNow());
            log.add("went on");
        } finally {
            log.add("cleaned up");
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X03_the_first_suspension_may_be_a_turn() {
        List<String> log = new ArrayList<>();
        Task<Void> task = spawn(yields(log), TaskOptions.defaults().alwaysStarts(true));
        task.cancel();
        await(Caught.by(task));
        assertEquals(List.of("began", "cleaned up"), log);
        return result();
    }

    /** On many threads the request may come at any time: whoever began has cleaned up, and everybody begins. */
    @Async
    static Coroutine<Void> X03_on_many_threads_everybody_begins() {
        for (int i = 0; i < 200; i++) {
            AtomicInteger open = new AtomicInteger();
            AtomicInteger begun = new AtomicInteger();
            Task<Void> task = spawn(counted(begun, open), TaskOptions.defaults().alwaysStarts(true));
            task.cancel();
            assertInstanceOf(CancelledError.class, await(Caught.by(task)));
            assertEquals(1, begun.get());
            assertEquals(0, open.get());
        }
        return result();
    }

    @Async
    static Coroutine<Void> counted(AtomicInteger begun, AtomicInteger open) {
        begun.incrementAndGet();
        open.incrementAndGet();
        try {
            await(new Promise<Integer>());
        } finally {
            open.decrementAndGet();
        }
        return result();
    }

    @Async
    static Coroutine<Integer> link(int depth) {
        return result(depth == 0 ? 0 : await(link(depth - 1)) + 1);
    }

    @Async
    static Coroutine<Integer> linkOfTasks(Task<Integer> before) {
        return result(await(before) + 1);
    }

    @Async
    static Coroutine<Void> X19_a_chain_of_100_000_completed_awaits() {
        assertEquals(100_000, await(link(100_000)));
        Task<Integer> last = done(0);
        for (int i = 0; i < 100_000; i++) {
            last = spawn(linkOfTasks(last));
        }
        assertEquals(100_000, await(last));
        return result();
    }

    @Async
    static Coroutine<Void> X19_a_chain_of_100_000_tasks_is_cancelled() {
        Task<Integer> first = spawn(awaits(new Promise<>()));
        Task<Integer> last = first;
        for (int i = 0; i < 100_000; i++) {
            last = spawn(linkOfTasks(last));
        }
        await(sleep(Duration.ofMillis(1)));
        last.cancel();
        assertInstanceOf(CancelledError.class, await(Caught.by(last)));
        first.cancel();
        return result();
    }
}
