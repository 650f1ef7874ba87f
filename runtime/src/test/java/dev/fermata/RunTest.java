package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.scheduler.EventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C07, C08 and C17 of asyncio's behaviours. */
class RunTest {
    private final List<String> log = new ArrayList<>();
    private final Virtually test = new Virtually();

    private Object note(String what) {
        log.add(what);
        return null;
    }

    @Test
    void c07_the_value_comes_back() {
        assertEquals("42", Fermata.run(flow(() -> "42")));
        assertEquals("43", Fermata.run(() -> flow(() -> await(Fermata.yieldNow(), v -> "43"))));
    }

    @Test
    void c07_the_failure_is_thrown_as_it_was() {
        IOException failure = new IOException("spam");
        assertSame(
                failure,
                assertThrows(
                        IOException.class,
                        () -> Fermata.run(flow(() -> {
                            throw failure;
                        }))));
    }

    @Test
    void c07_run_inside_run_is_refused() {
        String message =
                Virtually.run(() -> assertThrows(IllegalStateException.class, () -> Fermata.run(Fermata.result(1)))
                        .getMessage());
        assertTrue(message.contains("cannot be called from a running event loop"), message);
    }

    @Test
    void a_lambda_is_called_on_the_loop() {
        assertTrue(Fermata.run(() -> Fermata.result(EventLoop.current() != null && Fermata.currentTask() != null)));
    }

    @Test
    void c08_tasks_that_are_left_are_cancelled_and_awaited_and_their_failures_reported() {
        int value = test.toTheEnd(() -> {
            Fermata.spawn(flow(() -> await(Fermata.sleep(Duration.ofHours(1)))
                    .otherwise(f -> await(Fermata.sleep(Duration.ofSeconds(1)), v -> {
                        note("cleaned");
                        throw f;
                    }))));
            Fermata.spawn(
                    flow(() -> await(Fermata.sleep(Duration.ofHours(1))).otherwise(f -> Math.floorDiv(1, 0))),
                    "second");
            return await(Fermata.yieldNow(), v -> 123);
        });
        assertEquals(123, value);
        assertEquals(List.of("cleaned"), log);
        assertEquals(1, test.reports.size());
        assertTrue(test.reports.get(0).contains("second during shutdown"), test.reports::toString);
    }

    @Test
    void a_failure_set_by_hand_and_retrieved_is_not_reported_when_the_body_ends_at_shutdown() {
        test.toTheEnd(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> await(Fermata.sleep(Duration.ofHours(1)))
                    .otherwise(f -> await(Fermata.sleep(Duration.ofHours(1)), v -> note("ended")))));
            return await(Fermata.yieldNow(), v -> {
                task.completeExceptionally(new IOException("by hand"));
                return await(task).otherwise(f -> note(f.getMessage()));
            });
        });
        assertEquals(List.of("by hand", "ended"), log);
        assertEquals(List.of(), test.reports);
    }

    @Test
    void what_a_cleanup_spawns_is_not_cancelled_with_it() {
        test.toTheEnd(() -> {
            Fermata.spawn(flow(() -> await(Fermata.sleep(Duration.ofHours(1)))
                    .otherwise(f -> await(
                            Fermata.gather(List.of(Fermata.sleep(Duration.ofSeconds(2)))), v -> note("cleaned")))));
            return await(Fermata.yieldNow());
        });
        assertEquals(List.of("cleaned"), log);
    }

    @Test
    void c17_a_failure_that_nobody_retrieved_is_reported_with_the_name_of_its_task() {
        test.toTheEnd(() -> {
            Fermata.spawn(flow(() -> Math.floorDiv(1, 0)), "divider");
            return await(Fermata.sleep(Duration.ofSeconds(1)));
        });
        assertEquals(1, test.reports.size());
        assertTrue(test.reports.get(0).startsWith("divider failed"), test.reports::toString);
    }

    @Test
    void c17_a_failure_that_was_retrieved_is_not_reported() {
        test.toTheEnd(() -> {
            Task<Object> awaited = Fermata.spawn(flow(() -> Math.floorDiv(1, 0)));
            Task<Object> joined = Fermata.spawn(flow(() -> Math.floorDiv(1, 0)));
            Task<Object> handled = Fermata.spawn(flow(() -> Math.floorDiv(1, 0)));
            handled.exceptionally(f -> null);
            return await(awaited)
                    .otherwise(f -> assertThrows(Exception.class, joined::join).getMessage());
        });
        assertEquals(List.of(), test.reports);
    }

    @Test
    void a_dropped_task_is_held_until_it_ends() {
        test.toTheEnd(() -> {
            Fermata.spawn(flow(() -> await(Fermata.sleep(Duration.ofSeconds(1)), v -> note("ended"))));
            System.gc();
            return await(Fermata.sleep(Duration.ofSeconds(2)));
        });
        assertEquals(List.of("ended"), log);
    }

    @Test
    void the_thread_is_free_for_another_run_afterwards() {
        assertThrows(ArithmeticException.class, () -> Fermata.run(flow(() -> Math.floorDiv(1, 0))));
        assertEquals("1", Fermata.run(flow(() -> "1")));
    }
}
