package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.TaskGroup;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** C49 to C55: tasks that belong together. */
class Groups {

    static final Duration LONG = Duration.ofSeconds(60);

    @Async
    static Coroutine<Integer> later(int millis, int value) {
        await(sleep(Duration.ofMillis(millis)));
        return result(value);
    }

    @Async
    static Coroutine<Void> failing(Seen seen, int begun, Exception failure) throws Exception {
        await(seen.begun(begun));
        throw failure;
    }

    @Async
    static Coroutine<Void> endless(Seen seen, String name) {
        seen.begin();
        try {
            await(sleep(LONG));
            return result();
        } catch (CancelledError cancelled) {
            seen.note(name);
            throw cancelled;
        }
    }

    @Async
    static Coroutine<Void> failingWhenCancelled(Seen seen, Exception failure) throws Exception {
        seen.begin();
        try {
            await(sleep(LONG));
        } catch (CancelledError cancelled) {
            throw failure;
        }
        return result();
    }

    @Async
    static Coroutine<Void> C49_group_success() {
        Task<?>[] tasks = new Task<?>[3];
        String value = await(group(g -> {
            tasks[0] = g.spawn(later(2, 1));
            tasks[1] = g.spawn(later(1, 2), "second");
            tasks[2] = g.spawn(later(60_000, 3));
            await(sleep(Duration.ofMillis(1)));
            tasks[2].cancel();
            return result("done");
        }));
        assertEquals("done", value);
        assertEquals(1, tasks[0].getNow(null));
        assertEquals(2, tasks[1].getNow(null));
        assertEquals("second", tasks[1].name());
        assertTrue(tasks[2].isCancelled());
        return result();
    }

    @Async
    static Coroutine<Void> C50_group_child_fails() throws Exception {
        Seen seen = new Seen();
        IOException failure = new IOException("first");
        try {
            await(group(g -> {
                g.spawn(endless(seen, "sibling"));
                g.spawn(failing(seen, 2, failure));
                await(endless(seen, "body"));
                seen.note("went on");
                return result();
            }));
            fail("it must fail");
        } catch (IOException thrown) {
            assertSame(failure, thrown);
            assertEquals(0, thrown.getSuppressed().length);
        }
        assertEquals(List.of("body", "sibling"), seen.sorted());
        assertEquals(0, currentTask().cancelling());
        await(yieldNow());
        return result();
    }

    @Async
    static Coroutine<Void> five(Seen seen, boolean fail) throws Exception {
        await(group(g -> {
            for (int i = 0; i < 5; i++) {
                g.spawn(fail ? failingWhenCancelled(seen, new IOException("" + i)) : endless(seen, "" + i));
            }
            return result();
        }));
        return result();
    }

    @Async
    static Coroutine<Void> C51_group_external_cancel() throws Exception {
        Seen seen = new Seen();
        Task<Void> task = spawn(five(seen, false));
        await(seen.begun(5));
        task.cancel("enough");
        try {
            await(task);
            fail("it must be cancelled");
        } catch (CancelledError cancelled) {
            assertEquals("enough", cancelled.getMessage());
        }
        assertEquals(List.of("0", "1", "2", "3", "4"), seen.sorted());
        return result();
    }

    @Async
    static Coroutine<Void> C51_failures_win_over_the_cancellation() throws Exception {
        Seen seen = new Seen();
        Task<Void> task = spawn(five(seen, true));
        await(seen.begun(5));
        task.cancel();
        try {
            await(task, IOException.class);
            fail("it must fail");
        } catch (IOException failure) {
            assertEquals(4, failure.getSuppressed().length);
        }
        return result();
    }

    @Async
    static Coroutine<Void> C52_group_body_fails() {
        Seen seen = new Seen();
        try {
            await(group(g -> {
                g.spawn(endless(seen, "child"));
                await(seen.begun(1));
                throw new IllegalArgumentException("of the body");
            }));
            fail("it must fail");
        } catch (IllegalArgumentException failure) {
            assertEquals("of the body", failure.getMessage());
        }
        assertEquals(List.of("child"), seen.notes());
        return result();
    }

    @Async
    static Coroutine<Void> C53_nested_groups() throws Exception {
        Seen seen = new Seen();
        IOException outer = new IOException("outer");
        try {
            await(group(g -> {
                g.spawn(failing(seen, 1, outer));
                await(group(h -> {
                    h.spawn(endless(seen, "inner child"));
                    return result();
                }));
                seen.note("went on");
                return result();
            }));
            fail("it must fail");
        } catch (IOException failure) {
            assertSame(outer, failure);
            assertEquals(List.of("inner child"), seen.notes());
        }
        IOException inner = new IOException("inner");
        try {
            await(group(g -> {
                g.spawn(endless(seen, "outer child"));
                await(group(h -> {
                    h.spawn(failing(seen, 2, inner));
                    return result();
                }));
                return result();
            }));
            fail("it must fail");
        } catch (IOException failure) {
            assertSame(inner, failure);
            assertEquals(List.of("inner child", "outer child"), seen.notes());
        }
        return result();
    }

    @Async
    static Coroutine<Void> spawning(TaskGroup group, Seen seen) {
        await(yieldNow());
        group.spawn(async(() -> {
            await(sleep(Duration.ofMillis(1)));
            seen.note("grandchild");
            return result();
        }));
        return result();
    }

    @Async
    static Coroutine<Void> C54_group_lifecycle() throws Exception {
        TaskGroup[] left = new TaskGroup[1];
        Seen seen = new Seen();
        await(group(g -> {
            left[0] = g;
            g.spawn(spawning(g, seen));
            return result();
        }));
        assertEquals(List.of("grandchild"), seen.notes());
        Exception finished = assertThrows(IllegalStateException.class, () -> left[0].spawn(later(1, 1)));
        assertTrue(finished.getMessage().contains("is finished"), finished.getMessage());
        try {
            await(group(g -> {
                g.spawn(failing(seen, 0, new IOException()));
                try {
                    await(sleep(LONG));
                } finally {
                    Exception aborting = assertThrows(IllegalStateException.class, () -> g.spawn(later(1, 1)));
                    seen.note(aborting.getMessage());
                }
                return result();
            }));
            fail("it must fail");
        } catch (IOException failure) {
            assertTrue(seen.notes().get(1).contains("is shutting down"), seen.notes().toString());
        }
        return result();
    }

    @Async
    static Coroutine<Void> failingGroup(Seen seen, Promise<Void> trouble) throws Exception {
        try {
            await(group(g -> {
                g.spawn(async(() -> result(await(trouble))));
                await(sleep(LONG));
                return result();
            }));
        } catch (IllegalStateException failure) {
            seen.note(failure.getMessage() + " " + currentTask().cancelling());
        }
        try {
            await(yieldNow());
            seen.note("went on");
        } catch (CancelledError cancelled) {
            seen.note("cancelled");
            throw cancelled;
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C55_error_and_cancel() throws Exception {
        Seen seen = new Seen();
        Promise<Void> trouble = new Promise<>();
        Task<Void> task = spawn(failingGroup(seen, trouble));
        await(sleep(Duration.ofMillis(5)));
        trouble.fail(new IllegalStateException("trouble"));
        await(yieldNow());
        task.cancel();
        try {
            await(task);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertEquals(List.of("trouble 1", "cancelled"), seen.notes());
        }
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X01b_children_of_a_cancelled_group_cannot_wait() {
        AtomicInteger attempts = new AtomicInteger();
        await(group(g -> {
            g.spawn(async(() -> {
                while (attempts.get() < 3) {
                    try {
                        await(sleep(LONG));
                    } catch (CancelledError swallowed) {
                        attempts.incrementAndGet();
                    }
                }
                return result();
            }));
            await(yieldNow());
            g.cancel();
            return result();
        }));
        assertEquals(3, attempts.get());
        return result();
    }
}
