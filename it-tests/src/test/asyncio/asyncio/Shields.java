package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.time.Duration;

/** C29: what must not be cancelled by those who wait for it. */
class Shields {

    @Async
    static Coroutine<Integer> awaits(Promise<Integer> promise) {
        return result(await(promise));
    }

    @Async
    static Coroutine<Void> C29_cancelling_the_shield_leaves_the_inner_one_alone() {
        Promise<Integer> open = new Promise<>();
        Task<Integer> inner = spawn(awaits(open));
        Task<Integer> outer = shield(inner);
        assertTrue(outer.cancel());
        assertInstanceOf(CancelledError.class, await(Caught.by(outer)));
        assertTrue(outer.isCancelled());
        assertFalse(inner.isDone());
        assertEquals(0, inner.cancelling());
        open.complete(1);
        assertEquals(1, await(inner));
        return result();
    }

    @Async
    static Coroutine<Void> C29_cancelling_the_inner_one_cancels_the_shield() {
        Task<Integer> inner = spawn(awaits(new Promise<>()));
        Task<Integer> outer = shield(inner);
        await(sleep(Duration.ofMillis(1)));
        inner.cancel();
        assertInstanceOf(CancelledError.class, await(Caught.by(outer)));
        assertTrue(outer.isCancelled() && inner.isCancelled());
        return result();
    }

    @Async
    static Coroutine<Integer> awaitsShielded(Promise<Integer> begun, Task<Integer> inner) {
        begun.complete(1);
        return result(await(shield(inner)));
    }

    @Async
    static Coroutine<Void> C29_the_work_of_a_cancelled_waiter_is_finished() {
        Promise<Integer> open = new Promise<>();
        Task<Integer> work = spawn(awaits(open));
        Promise<Integer> begun = new Promise<>();
        Task<Integer> waiter = spawn(awaitsShielded(begun, work));
        await(begun);
        waiter.cancel("enough");
        Throwable failure = await(Caught.by(waiter));
        assertInstanceOf(CancelledError.class, failure);
        assertEquals("enough", failure.getMessage());
        assertFalse(work.isDone());
        open.complete(7);
        assertEquals(7, await(work));
        return result();
    }

    @Async
    static Coroutine<Void> C29_of_something_done_it_is_the_same() {
        Task<Integer> done = done(1);
        assertSame(done, shield(done));
        assertEquals(1, await(shield(done)));
        Promise<Integer> promise = new Promise<>();
        promise.complete(2);
        assertTrue(shield(promise).isDone());
        assertEquals(2, await(shield(promise)));
        return result();
    }

    @Async
    static Coroutine<Integer> broken() throws IOException {
        await(yieldNow());
        throw new IOException("inner");
    }

    @Async
    static Coroutine<Void> C29_outcomes_pass_and_coroutines_are_spawned() throws IOException {
        Promise<Integer> open = new Promise<>();
        Task<Integer> outer = shield(awaits(open));
        open.complete(3);
        assertEquals(3, await(outer));
        assertEquals("inner", await(Caught.by(shield(broken()))).getMessage());
        Promise<Integer> bare = new Promise<>();
        Task<Integer> ofPromise = shield(bare);
        ofPromise.cancel();
        await(Caught.by(ofPromise));
        assertFalse(bare.isDone());
        return result();
    }
}
