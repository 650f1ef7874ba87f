package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.scheduler.EventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** C11 to C14 and C18: outcomes, who is told of them, and what is no use of them. */
class Futures {

    @Async
    static Coroutine<Void> C11_future_state_machine() throws Throwable {
        Promise<Integer> promise = new Promise<>();
        assertThrows(IllegalStateException.class, promise::result);
        assertTrue(promise.complete(1));
        assertFalse(promise.complete(2));
        assertFalse(promise.fail(new IOException()));
        assertFalse(promise.cancel());
        assertEquals(1, promise.result());
        assertEquals(1, await(promise));

        Promise<Integer> cancelled = new Promise<>();
        assertTrue(cancelled.cancel());
        assertTrue(cancelled.isCancelled() && cancelled.isDone());
        assertThrows(CancelledError.class, cancelled::result);
        assertInstanceOf(CancelledError.class, await(Caught.by(cancelled)));

        Task<Integer> task = spawn(later(1));
        assertThrows(IllegalStateException.class, task::result);
        assertEquals(1, await(task));
        assertFalse(task.cancel());
        assertEquals(1, task.result());
        return result();
    }

    @Async
    static Coroutine<Integer> later(int value) {
        await(sleep(Duration.ofMillis(1)));
        return result(value);
    }

    @Async
    static Coroutine<Integer> awaits(Promise<Integer> promise) {
        return result(await(promise));
    }

    @Async
    @OneThread
    static Coroutine<Void> C12_done_callbacks_run_in_order_at_the_next_turn() {
        List<String> log = new ArrayList<>();
        Promise<Integer> promise = new Promise<>();
        Task<Integer> task = spawn(awaits(promise));
        Consumer<Task<Integer>> never = done -> log.add("never");
        task.onDone(never);
        task.onDone(done -> log.add("1"));
        task.onDone(never);
        task.onDone(done -> log.add("2 " + (done == task && done.isDone())));
        assertEquals(2, task.removeDone(never));
        assertEquals(0, task.removeDone(never));
        await(yieldNow());
        promise.complete(1);
        await(task);
        task.onDone(done -> log.add("3"));
        assertFalse(log.contains("3"));
        await(yieldNow());
        assertEquals(List.of("1", "2 true", "3"), log);
        return result();
    }

    @Async
    static Coroutine<Integer> broken() throws IOException {
        await(yieldNow());
        throw new IOException("once");
    }

    @Async
    static Coroutine<Void> C13_same_exception_each_await() throws IOException {
        Task<Integer> task = spawn(broken());
        Task<Throwable> one = spawn(Caught.by(task));
        Task<Throwable> other = spawn(Caught.by(task));
        Throwable first = await(Caught.by(task));
        assertInstanceOf(IOException.class, first);
        assertSame(first, await(Caught.by(task)));
        assertSame(first, await(Caught.by(task)));
        assertSame(first, await(one));
        assertSame(first, await(other));
        assertSame(first, assertThrows(CompletionException.class, task::join).getCause());
        return result();
    }

    @Async
    static Coroutine<Throwable> awaitsItself() {
        return result(await(Caught.by(currentTask())));
    }

    @Async
    static Coroutine<Void> C14_misuse_errors() {
        Throwable ofItself = await(spawn(awaitsItself()));
        assertInstanceOf(IllegalStateException.class, ofItself);
        assertTrue(ofItself.getMessage().contains("cannot await itself"), ofItself::getMessage);

        Coroutine<Integer> once = later(1);
        assertEquals(1, await(once));
        Throwable twice = await(Caught.by(once));
        assertInstanceOf(IllegalStateException.class, twice);
        assertTrue(twice.getMessage().contains("runs only once"), twice::getMessage);
        assertThrows(IllegalStateException.class, () -> spawn(once));

        Promise<Integer> none = null;
        assertInstanceOf(NullPointerException.class, await(Caught.by(none)));
        return result();
    }

    @Async
    static Coroutine<Void> endsWhenCancelled(Promise<Integer> begun, Promise<String> ended) {
        try {
            begun.complete(1);
            await(sleep(Duration.ofMinutes(10)));
            return result();
        } catch (CancelledError cancelled) {
            ended.complete("cancelled");
            throw cancelled;
        }
    }

    @Async
    static Coroutine<Void> C14_a_task_completed_from_outside_keeps_that_and_its_body_is_cancelled() {
        Promise<Integer> begun = new Promise<>();
        Promise<String> ended = new Promise<>();
        Task<Void> task = spawn(endsWhenCancelled(begun, ended));
        await(begun);
        assertTrue(task.completeExceptionally(new IOException("by hand")));
        assertInstanceOf(IOException.class, await(Caught.by(task)));
        assertEquals("cancelled", await(ended));
        return result();
    }

    /** In asyncio an error; here what is awaited may live anywhere, and one goes on at home. */
    static void C18_a_task_of_another_loop_can_be_awaited() throws InterruptedException {
        Promise<Task<Integer>> published = new Promise<>();
        Promise<Boolean> seen = new Promise<>();
        Thread other = new Thread(() -> run(() -> {
            published.complete(spawn(later(7)));
            return result(await(seen));
        }));
        other.start();
        int value = run(() -> {
            EventLoop mine = EventLoop.current();
            int awaited = await(await(published));
            assertSame(mine, EventLoop.current());
            seen.complete(true);
            return result(awaited);
        });
        other.join();
        assertEquals(7, value);
    }
}
