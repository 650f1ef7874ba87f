package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.continuation.Driver;
import dev.fermata.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the programs of it-tests do not show of tasks that start at once, or always. */
class EagerTest {
    private static final TaskOptions EAGER = TaskOptions.defaults().eager(true);

    private final List<String> log = new ArrayList<>();

    private Object note(String what) {
        log.add(what);
        return what;
    }

    @Test
    void on_a_plain_thread_one_begins_there_and_goes_on_on_the_shared_scheduler() {
        Promise<Object> promise = new Promise<>();
        Thread here = Thread.currentThread();
        Thread[] began = new Thread[1];
        Task<Object> task = Fermata.spawn(
                flow(() -> {
                    began[0] = Thread.currentThread();
                    return await(promise, v -> Thread.currentThread() != here);
                }),
                EAGER);
        assertSame(here, began[0]);
        assertSame(Scheduler.shared(), task.scheduler());
        assertFalse(task.isDone());
        assertNull(Driver.current().running());
        promise.complete(null);
        assertEquals(true, task.join());
    }

    @Test
    void one_that_awaits_what_is_ready_does_not_suspend() {
        Virtually.run(() -> {
            Promise<String> ready = new Promise<>();
            ready.complete("ready");
            Task<String> task = Fermata.spawn(ready, EAGER);
            assertTrue(task.isDone());
            return await(task, this::note);
        });
        assertEquals(List.of("ready"), log);
    }

    @Test
    void one_that_was_cancelled_by_itself_before_it_waits_never_waits() {
        Virtually.run(() -> {
            Promise<Object> promise = new Promise<>();
            Task<Object> task = Fermata.spawn(
                    flow(() -> {
                        Fermata.currentTask().cancel("self");
                        return await(promise);
                    }),
                    EAGER);
            return await(task).otherwise(f -> note(f.getMessage() + " " + promise.isCancelled()));
        });
        assertEquals(List.of("self true"), log);
    }

    @Test
    void one_that_always_starts_loses_its_value_when_it_ends_without_a_suspension() {
        Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(
                    flow(() -> note("ran")), TaskOptions.defaults().alwaysStarts(true));
            task.cancel();
            return await(task).otherwise(f -> note("cancelled " + task.isCancelled()));
        });
        assertEquals(List.of("ran", "cancelled true"), log);
    }

    @Test
    void one_that_always_starts_and_takes_the_request_back_goes_on() {
        Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(
                    flow(() -> {
                        note("cancelling " + Fermata.currentTask().cancelling());
                        Fermata.currentTask().uncancel();
                        return await(Fermata.yieldNow(), v -> note("went on"));
                    }),
                    TaskOptions.defaults().alwaysStarts(true));
            task.cancel();
            return await(task);
        });
        assertEquals(List.of("cancelling 1", "went on"), log);
    }

    @Test
    void a_coroutine_that_was_awaited_is_refused_in_every_way() {
        Virtually.run(() -> {
            Coroutine<Object> once = flow(() -> 1);
            return await(once, v -> {
                assertThrows(IllegalStateException.class, () -> Fermata.spawn(once));
                assertThrows(IllegalStateException.class, () -> Fermata.spawn(once, EAGER));
                return null;
            });
        });
    }
}
