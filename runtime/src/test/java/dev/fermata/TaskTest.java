package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TaskTest {
    private final List<String> log = new ArrayList<>();
    private final Virtually test = new Virtually();

    private Object note(String what) {
        log.add(what);
        return null;
    }

    @Test
    void what_the_jdk_completes_counts_as_completed_by_hand() {
        test.toTheEnd(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> await(Fermata.sleep(Duration.ofHours(1)))
                    .otherwise(f -> note(f.getClass().getSimpleName()))));
            return await(Fermata.yieldNow(), v -> {
                task.completeAsync(() -> "async", Runnable::run);
                return await(task, value -> await(Fermata.yieldNow(), w -> note((String) value)));
            });
        });
        assertEquals(List.of("CancelledError", "async"), log);
        assertEquals(0, test.time.nanoTime());
    }

    @Test
    void or_timeout_fails_the_task_and_cancels_its_body() {
        Object seen = Fermata.run(flow(() -> {
            Promise<Object> never = new Promise<>();
            Task<Object> task = Fermata.spawn(flow(() -> await(never)));
            return await(Fermata.yieldNow(), v -> {
                task.orTimeout(1, TimeUnit.MILLISECONDS);
                return await(task)
                        .otherwise(
                                f -> await(never).otherwise(c -> f.getClass().getSimpleName() + never.isCancelled()));
            });
        }));
        assertEquals("TimeoutExceptiontrue", seen);
    }

    @Test
    void an_obtruded_outcome_stays() {
        test.toTheEnd(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> await(Fermata.sleep(Duration.ofHours(1)))));
            task.obtrudeValue("obtruded");
            return await(task, first -> await(Fermata.sleep(Duration.ofHours(2)), v -> note("" + first + task.join())));
        });
        assertEquals(List.of("obtrudedobtruded"), log);
    }

    @Test
    void a_body_that_fails_after_its_task_was_completed_is_reported() {
        test.toTheEnd(() -> {
            Task<Object> task = Fermata.spawn(
                    flow(() -> await(Fermata.sleep(Duration.ofHours(1))).otherwise(f -> Math.floorDiv(1, 0))));
            return await(Fermata.yieldNow(), v -> {
                task.complete("by hand");
                return await(task, w -> await(Fermata.yieldNow()));
            });
        });
        assertEquals(1, test.reports.size());
    }

    @Test
    void dependents_are_plain_futures() {
        assertSame(CompletableFuture.class, Fermata.done(1).thenApply(n -> n).getClass());
    }

    @Test
    void what_is_done_outside_transformed_code_is_a_task_that_is_done() {
        Task<String> done = Fermata.done("x");
        assertTrue(done.isDone());
        assertEquals("x", done.join());
        assertFalse(done.cancel());
        assertFalse(done.complete("y"));
    }

    @Test
    void a_promise_can_be_spawned() {
        test.toTheEnd(() -> {
            Promise<String> promise = new Promise<>();
            Task<String> task = Fermata.spawn(promise);
            promise.complete("kept");
            return await(task, this::note);
        });
        assertEquals(List.of("kept"), log);
    }

    @Test
    void run_by_hand_does_nothing() {
        test.toTheEnd(() -> {
            Promise<Object> promise = new Promise<>();
            Task<Object> task = Fermata.spawn(flow(() -> await(promise, this::seen)));
            return await(Fermata.yieldNow(), v -> {
                task.run();
                assertFalse(task.isDone());
                promise.complete("once");
                return await(task, w -> {
                    task.run();
                    return null;
                });
            });
        });
        assertEquals(List.of("once"), log);
    }

    private Object seen(Object value) {
        return note((String) value);
    }

    @Test
    void a_loop_that_closes_ends_a_task_that_cannot_go_on() {
        Promise<Object> promise = new Promise<>();
        var loop = test.loop;
        Task<Object> stranded = Task.spawned(flow(() -> await(promise)), null, TaskHome.of(loop));
        boolean[] ran = {false};
        loop.execute(() -> ran[0] = true);
        loop.runUntil(() -> ran[0]);
        loop.close();
        promise.complete("too late");
        assertInstanceOf(
                RejectedExecutionException.class,
                assertThrows(CompletionException.class, stranded::join).getCause());
    }
}
