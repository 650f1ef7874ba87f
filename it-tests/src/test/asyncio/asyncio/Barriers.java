package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncBarrier;
import dev.fermata.sync.BrokenBarrierException;
import java.time.Duration;
import java.util.List;

/** C63: tasks that wait for each other. */
class Barriers {

    @Async
    static Coroutine<Void> C63_barrier() {
        AsyncBarrier barrier = new AsyncBarrier(3);
        for (int round = 0; round < 3; round++) {
            List<Integer> indices = await(gather(barrier.arrive(), barrier.arrive(), barrier.arrive()));
            assertEquals(List.of(0, 1, 2), indices.stream().sorted().toList());
        }
        assertEquals(0, barrier.waiting());
        assertFalse(barrier.isBroken());
        return result();
    }

    @Async
    static Coroutine<Void> C63_a_barrier_for_nobody_is_an_error() {
        assertThrows(IllegalArgumentException.class, () -> new AsyncBarrier(0));
        assertEquals(0, await(new AsyncBarrier(1).arrive()));
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C63_a_cancelled_waiter_leaves_the_barrier_whole() {
        AsyncBarrier barrier = new AsyncBarrier(3);
        Task<Integer> first = spawn(barrier.arrive());
        Task<Integer> second = spawn(barrier.arrive());
        await(yieldNow());
        assertEquals(2, barrier.waiting());
        first.cancel();
        try {
            await(first);
            fail("it was cancelled");
        } catch (CancelledError expected) {
            assertEquals(1, barrier.waiting());
        }
        assertFalse(barrier.isBroken());
        Task<Integer> third = spawn(barrier.arrive());
        await(yieldNow());
        assertEquals(2, await(barrier.arrive()));
        assertEquals(List.of(0, 1), await(gather(second, third)));
        assertEquals(0, barrier.waiting());
        return result();
    }

    @Async
    static Coroutine<Boolean> isRefused(Task<Integer> arrival) {
        try {
            await(arrival);
            return result(false);
        } catch (BrokenBarrierException expected) {
            return result(true);
        }
    }

    @Async
    static Coroutine<Void> C63_abort_breaks_it_until_reset() {
        AsyncBarrier barrier = new AsyncBarrier(2);
        Task<Integer> waiter = spawn(barrier.arrive());
        while (barrier.waiting() == 0) {
            await(sleep(Duration.ofMillis(1)));
        }
        barrier.abort();
        assertTrue(await(isRefused(waiter)));
        assertTrue(barrier.isBroken());
        assertTrue(await(isRefused(spawn(barrier.arrive()))));
        barrier.reset();
        assertFalse(barrier.isBroken());
        List<Integer> indices = await(gather(barrier.arrive(), barrier.arrive()));
        assertEquals(List.of(0, 1), indices.stream().sorted().toList());
        return result();
    }

    @Async
    static Coroutine<Void> C63_reset_fails_those_who_wait() {
        AsyncBarrier barrier = new AsyncBarrier(2);
        Task<Integer> waiter = spawn(barrier.arrive());
        while (barrier.waiting() == 0) {
            await(sleep(Duration.ofMillis(1)));
        }
        barrier.reset();
        assertTrue(await(isRefused(waiter)));
        assertFalse(barrier.isBroken());
        assertEquals(0, barrier.waiting());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C63_who_was_let_through_stays_so() {
        AsyncBarrier barrier = new AsyncBarrier(2);
        Task<Integer> waiter = spawn(barrier.arrive());
        await(yieldNow());
        assertEquals(1, await(barrier.arrive()));
        barrier.abort();
        assertEquals(0, await(waiter));
        return result();
    }
}
