package asyncio;

import static asyncio.Timeouts.LONG;
import static asyncio.Timeouts.SHORT;
import static asyncio.Timeouts.later;
import static asyncio.Timeouts.throwIllegalState;
import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelScope;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.TimedOutException;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** C45 to C48, X01 and X02: a part of a coroutine has only so much time. */
@OneThread
class Deadlines {

    @Async
    static Coroutine<Void> C45_timeout_basic() {
        CancelScope[] scope = new CancelScope[1];
        try {
            await(within(SHORT, s -> {
                scope[0] = s;
                await(sleep(LONG));
                return result();
            }));
            fail("it must be late");
        } catch (TimedOutException late) {
            assertInstanceOf(CancelledError.class, late.getCause());
        }
        assertTrue(scope[0].isExpired());
        assertEquals(0, currentTask().cancelling());
        int value = await(within(LONG, s -> {
            assertEquals(LONG, s.remaining());
            assertFalse(s.isExpired());
            return result(await(later(1, 3)));
        }));
        assertEquals(3, value);
        assertNull(await(scope(s -> {
            assertNull(s.remaining());
            return result(null);
        })));
        await(sleep(SHORT));
        return result();
    }

    @Async
    static Coroutine<Void> C45_zero_and_less_fail_at_the_first_wait() {
        for (Duration limit : List.of(Duration.ZERO, Duration.ofSeconds(-11))) {
            List<String> seen = new ArrayList<>();
            try {
                await(within(limit, s -> {
                    seen.add("began");
                    await(yieldNow());
                    seen.add("went on");
                    return result();
                }));
                fail("it must be late");
            } catch (TimedOutException late) {
                assertEquals(List.of("began"), seen);
            }
        }
        return result();
    }

    @Async
    static Coroutine<Void> C46_timeouts_with_the_same_deadline() {
        CancelScope[] inner = new CancelScope[1];
        CancelScope[] outer = new CancelScope[1];
        List<String> seen = new ArrayList<>();
        try {
            await(within(SHORT, o -> {
                outer[0] = o;
                try {
                    return result(await(within(SHORT, i -> {
                        inner[0] = i;
                        await(sleep(LONG));
                        return result();
                    })));
                } catch (CancelledError cancelled) {
                    seen.add("cancelled inside");
                    throw cancelled;
                }
            }));
            fail("it must be late");
        } catch (TimedOutException late) {
            seen.add("late outside");
        }
        assertEquals(List.of("cancelled inside", "late outside"), seen);
        assertTrue(inner[0].isExpired() && outer[0].isExpired());
        return result();
    }

    @Async
    static Coroutine<Void> C46_the_inner_one_is_shorter() {
        String seen = await(within(LONG, o -> {
            String inside = "in time";
            try {
                await(within(SHORT, i -> {
                    await(sleep(LONG));
                    return result();
                }));
            } catch (TimedOutException late) {
                inside = "late";
            }
            await(sleep(SHORT));
            return result(inside + " " + o.isCancelled());
        }));
        assertEquals("late false", seen);
        return result();
    }

    @Async
    static Coroutine<Void> C47_timeout_reschedule() {
        CancelScope[] left = new CancelScope[1];
        try {
            await(within(LONG, s -> {
                s.reschedule(SHORT);
                await(sleep(Duration.ofSeconds(1)));
                return result();
            }));
            fail("it must be late");
        } catch (TimedOutException late) {
            assertEquals("not done within " + SHORT, late.getMessage());
        }
        await(within(SHORT, s -> {
            left[0] = s;
            s.removeDeadline();
            await(sleep(Duration.ofSeconds(1)));
            return result();
        }));
        assertThrows(IllegalStateException.class, () -> left[0].reschedule(SHORT));
        assertFalse(left[0].cancel());
        return result();
    }

    @Async
    static Coroutine<Void> C48_a_failure_of_the_body_stays_what_it_is() {
        try {
            await(within(LONG, s -> {
                await(yieldNow());
                throw new IllegalArgumentException("its own");
            }));
            fail("it must fail");
        } catch (IllegalArgumentException failure) {
            assertEquals("its own", failure.getMessage());
        }
        try {
            await(within(SHORT, s -> {
                try {
                    await(sleep(LONG));
                } finally {
                    throwIllegalState();
                }
                return result();
            }));
            fail("it must fail");
        } catch (IllegalStateException failure) {
            assertEquals("while cleaning up", failure.getMessage());
        }
        return result();
    }

    @Async
    static Coroutine<Void> inTime(Duration limit, boolean cancelsItself) {
        await(within(limit, s -> {
            try {
                await(sleep(LONG));
            } finally {
                if (cancelsItself) {
                    currentTask().cancel("from outside");
                }
            }
            return result();
        }));
        return result();
    }

    @Async
    static Coroutine<Void> C48_a_cancellation_from_outside_is_no_timeout() {
        Task<Void> before = spawn(inTime(LONG, false));
        await(sleep(SHORT));
        before.cancel();
        for (Task<Void> task : List.of(before, spawn(inTime(SHORT, true)))) {
            try {
                await(task);
                fail("it must be cancelled");
            } catch (CancelledError expected) {
                assertTrue(task.isCancelled());
            }
        }
        return result();
    }

    @Async
    static Coroutine<Void> X01_level_cancellation() {
        List<String> seen = new ArrayList<>();
        await(scope(s -> {
            s.cancel();
            for (int i = 0; i < 3; i++) {
                try {
                    await(sleep(LONG));
                    seen.add("slept");
                } catch (CancelledError swallowed) {
                    seen.add("cancelled");
                }
            }
            await(yieldNow());
            seen.add("went on");
            return result();
        }));
        assertEquals(List.of("cancelled", "cancelled", "cancelled"), seen);
        await(sleep(SHORT));
        return result();
    }

    @Async
    static Coroutine<Void> X02_shielded_cleanup_with_deadline() {
        List<String> seen = new ArrayList<>();
        Task<Void> task = spawn(cleaningUpShielded(seen));
        await(sleep(SHORT));
        task.cancel();
        await(sleep(SHORT));
        task.cancel();
        try {
            await(task);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertEquals(List.of("closed", "too long", "cancelled again"), seen);
        }
        return result();
    }

    @Async
    static Coroutine<Void> cleaningUpShielded(List<String> seen) {
        try {
            await(sleep(LONG));
        } finally {
            await(within(Duration.ofSeconds(1), s -> {
                s.shield();
                await(sleep(Duration.ofMillis(500)));
                seen.add("closed");
                return result();
            }));
            try {
                await(within(Duration.ofSeconds(1), s -> {
                    s.shield();
                    await(sleep(Duration.ofSeconds(10)));
                    return result();
                }));
            } catch (TimedOutException late) {
                seen.add("too long");
            }
            try {
                await(yieldNow());
            } catch (CancelledError again) {
                seen.add("cancelled again");
            }
        }
        return result();
    }
}
