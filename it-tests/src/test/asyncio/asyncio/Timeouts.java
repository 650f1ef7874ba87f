package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.TimedOutException;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** C39 to C44: tasks that have to end in time. */
@OneThread
class Timeouts {

    static final Duration SHORT = Duration.ofMillis(10);
    static final Duration LONG = Duration.ofSeconds(60);

    @Async
    static Coroutine<Integer> later(int millis, int value) {
        await(sleep(Duration.ofMillis(millis)));
        return result(value);
    }

    @Async
    static Coroutine<Integer> cleaningUp(List<String> seen) {
        try {
            await(sleep(LONG));
            return result(1);
        } catch (CancelledError cancelled) {
            await(sleep(Duration.ofMillis(20)));
            seen.add("clean");
            throw cancelled;
        }
    }

    @Async
    static Coroutine<Void> C39_wait_for_waits_for_cleanup() {
        List<String> seen = new ArrayList<>();
        Task<Integer> inner = spawn(cleaningUp(seen));
        try {
            await(withTimeout(inner, SHORT));
            fail("it must be late");
        } catch (TimedOutException late) {
            assertEquals(List.of("clean"), seen);
            assertInstanceOf(CancelledError.class, late.getCause());
            assertTrue(inner.isCancelled());
        }
        return result();
    }

    @Async
    static Coroutine<Integer> notedStart(List<String> seen) {
        seen.add("started");
        await(yieldNow());
        return result(1);
    }

    @Async
    static Coroutine<Void> C40_wait_for_zero() {
        Promise<String> known = new Promise<>();
        known.complete("known");
        assertEquals("known", await(withTimeout(known, Duration.ZERO)));
        assertEquals("known", await(withTimeout(known, Duration.ofSeconds(-1))));
        List<String> seen = new ArrayList<>();
        for (Duration limit : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            try {
                await(withTimeout(notedStart(seen), limit));
                fail("it must be late");
            } catch (TimedOutException late) {
                assertEquals(List.of(), seen);
            }
        }
        return result();
    }

    @Async
    static Coroutine<Integer> answering42() {
        try {
            await(sleep(LONG));
            return result(1);
        } catch (CancelledError swallowed) {
            return result(42);
        }
    }

    @Async
    static Coroutine<Integer> failingAtTheEnd() {
        try {
            await(sleep(LONG));
            return result(1);
        } finally {
            throwIllegalState();
        }
    }

    static void throwIllegalState() {
        throw new IllegalStateException("while cleaning up");
    }

    @Async
    static Coroutine<Void> C41_wait_for_suppressed() {
        assertEquals(42, await(withTimeout(answering42(), SHORT)));
        try {
            await(withTimeout(failingAtTheEnd(), SHORT));
            fail("it must fail");
        } catch (IllegalStateException failure) {
            assertEquals("while cleaning up", failure.getMessage());
        }
        return result();
    }

    @Async
    static Coroutine<Integer> waitingFor(Task<Integer> inner) {
        return result(await(withTimeout(inner, LONG)));
    }

    @Async
    static Coroutine<Void> C42_cancel_wait_for() {
        Task<Integer> inner = spawn(later(60_000, 1));
        Task<Integer> outer = spawn(waitingFor(inner));
        await(sleep(SHORT));
        outer.cancel();
        try {
            await(outer);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertTrue(inner.isCancelled());
        }
        return result();
    }

    @Async
    static Coroutine<Void> noting(Promise<Integer> inner, List<String> seen) {
        await(withTimeout(inner, LONG));
        seen.add("went on");
        return result();
    }

    @Async
    static Coroutine<Void> C43_wait_for_cancel_race() {
        Promise<Integer> inner = new Promise<>();
        List<String> seen = new ArrayList<>();
        Task<Void> outer = spawn(noting(inner, seen));
        await(sleep(SHORT));
        inner.complete(7);
        outer.cancel();
        try {
            await(outer);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertEquals(List.of(), seen);
        }
        assertEquals(7, await(inner));
        return result();
    }

    @Async
    static Coroutine<Void> C44_wait_for_shield() {
        Task<Integer> work = spawn(later(50, 5));
        try {
            await(withTimeout(shield(work), SHORT));
            fail("it must be late");
        } catch (TimedOutException late) {
            assertFalse(work.isDone());
            assertEquals(0, work.cancelling());
        }
        assertEquals(5, await(work));
        return result();
    }
}
