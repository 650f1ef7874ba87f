package asyncio;

import static asyncio.Groups.LONG;
import static asyncio.Groups.endless;
import static asyncio.Groups.failing;
import static asyncio.Groups.failingWhenCancelled;
import static asyncio.Groups.later;
import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.TaskGroup;
import dev.fermata.TimedOutException;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** X05 to X08, X20, and what groups have beside: supervisors, readiness, limits, and the form with {@code try}. */
class Nurseries {

    static void X05_supervisor_scope() {
        List<String> reports = Collections.synchronizedList(new ArrayList<>());
        try (var loop = new dev.fermata.scheduler.EventLoop(new dev.fermata.scheduler.VirtualTime())) {
            loop.setExceptionHandler((context, failure) -> reports.add(failure.getMessage()));
            Task<?>[] main = new Task<?>[1];
            loop.execute(() -> main[0] = spawn(defer(Nurseries::supervised)));
            loop.runUntil(() -> main[0] != null && main[0].isDone());
            assertEquals("OK", main[0].join());
        }
        assertEquals(List.of("child"), reports);
    }

    @Async
    static Coroutine<String> supervised() throws Exception {
        Seen seen = new Seen();
        Task<?>[] sibling = new Task<?>[1];
        String value = await(supervise(g -> {
            g.spawn(failing(seen, 0, new IOException("child")));
            sibling[0] = g.spawn(later(20, 7));
            return result("OK");
        }));
        assertEquals(7, sibling[0].getNow(null));
        try {
            await(supervise(g -> {
                g.spawn(endless(seen, "child"));
                await(seen.begun(1));
                throw new IllegalStateException("of the body");
            }));
            fail("it must fail");
        } catch (IllegalStateException failure) {
            assertEquals(List.of("child"), seen.notes());
        }
        return result(value);
    }

    @Async
    static Coroutine<Void> X06_scope_first_failure_plus_suppressed() throws Exception {
        Seen seen = new Seen();
        try {
            await(group(g -> {
                g.spawn(failingWhenCancelled(seen, new ArithmeticException("second")));
                await(seen.begun(1));
                g.spawn(failing(seen, 1, new IOException("first")));
                return result();
            }));
            fail("it must fail");
        } catch (IOException failure) {
            assertEquals("first", failure.getMessage());
            assertEquals("second", failure.getSuppressed()[0].getMessage());
        }
        return result();
    }

    @Async
    static Coroutine<Void> server(Promise<Integer> ready, Seen seen) {
        await(sleep(Duration.ofMillis(1)));
        ready.complete(8080);
        await(endless(seen, "server stopped"));
        return result();
    }

    @Async
    static Coroutine<Void> broken(Promise<Integer> ready) {
        await(yieldNow());
        throw new IllegalStateException("no port");
    }

    @Async
    static Coroutine<Void> X07_nursery_start_readiness() {
        Seen seen = new Seen();
        await(group(g -> {
            int port = await(g.start((Promise<Integer> ready) -> server(ready, seen)));
            assertEquals(8080, port);
            try {
                await(g.start((Promise<Integer> ready) -> broken(ready)));
                fail("it must fail");
            } catch (IllegalStateException failure) {
                assertEquals("no port", failure.getMessage());
            }
            assertFalse(g.isCancelled());
            g.cancel();
            return result();
        }));
        assertEquals(List.of("server stopped"), seen.notes());
        return result();
    }

    @Async
    static Coroutine<Void> X08_scope_cancel() {
        Seen seen = new Seen();
        TaskGroup[] left = new TaskGroup[1];
        await(group(g -> {
            left[0] = g;
            g.spawn(endless(seen, "child"));
            await(seen.begun(1));
            assertTrue(g.cancel());
            assertFalse(g.cancel());
            await(endless(seen, "body"));
            return result();
        }));
        assertEquals(List.of("body", "child"), seen.sorted());
        assertFalse(left[0].cancel());
        await(group(g -> {
            g.spawn(async(() -> {
                await(yieldNow());
                g.cancel();
                return result();
            }));
            await(sleep(LONG));
            return result();
        }));
        await(yieldNow());
        return result();
    }

    @Async
    static Coroutine<Void> X20_all_failures_kept() throws Exception {
        Seen seen = new Seen();
        Promise<Void> both = new Promise<>();
        try {
            await(group(g -> {
                for (String name : List.of("a", "b")) {
                    g.spawn(async(() -> {
                        seen.begin();
                        try {
                            await(both);
                        } catch (CancelledError late) {
                            // the other one was faster: fail all the same
                        }
                        throw new IOException(name);
                    }));
                }
                await(seen.begun(2));
                both.complete(null);
                return result();
            }));
            fail("it must fail");
        } catch (IOException failure) {
            assertEquals(1, failure.getSuppressed().length);
            assertNotEquals(failure.getMessage(), failure.getSuppressed()[0].getMessage());
        }
        return result();
    }

    @Async
    static Coroutine<Void> counted(AtomicInteger running, AtomicInteger most) {
        int now = running.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
        try {
            await(sleep(Duration.ofMillis(1)));
        } finally {
            running.decrementAndGet();
        }
        return result();
    }

    @Async
    static Coroutine<Void> C54b_a_group_with_a_limit() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        await(group(g -> {
            g.limit(3);
            List<Task<Void>> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                all.add(g.spawn(counted(running, most)));
            }
            all.get(5).cancel();
            all.get(1).cancel();
            return result();
        }));
        assertEquals(0, running.get());
        assertEquals(3, most.get());
        return result();
    }

    @Async
    static Coroutine<Integer> joined(Seen seen, boolean joins) throws Exception {
        try (TaskGroup g = TaskGroup.open()) {
            Task<Integer> a = g.spawn(later(1, 4));
            g.spawn(endless(seen, "left"));
            await(seen.begun(joins ? 2 : 1));
            if (joins) {
                g.spawn(failing(seen, 0, new IOException("joined")));
                await(g.join());
            }
            return result(await(a));
        }
    }

    @Async
    static Coroutine<Void> C49b_a_group_with_try() throws Exception {
        Seen seen = new Seen();
        assertEquals(4, await(joined(seen, false)));
        assertEquals(List.of("left"), seen.notes());
        try {
            await(joined(seen, true));
            fail("it must fail");
        } catch (IOException failure) {
            assertEquals("joined", failure.getMessage());
        }
        assertEquals(List.of("left", "left"), seen.notes());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C50b_a_deadline_around_a_group_ends_its_tasks() throws Exception {
        Seen seen = new Seen();
        try {
            await(within(Duration.ofMillis(10), s -> {
                await(group(g -> {
                    g.spawn(endless(seen, "child"));
                    await(endless(seen, "body"));
                    return result();
                }));
                return result();
            }));
            fail("it must be late");
        } catch (TimedOutException late) {
            assertEquals(List.of("body", "child"), seen.sorted());
        }
        return result();
    }
}
