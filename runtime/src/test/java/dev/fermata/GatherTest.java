package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** C30, C31, C33 and C34 of asyncio's behaviours. */
class GatherTest {
    private final List<String> log = new ArrayList<>();
    private final Virtually test = new Virtually();

    private Object note(String what) {
        log.add(what);
        return null;
    }

    private Coroutine<Integer> after(int millis, int value) {
        return flow(() -> await(Fermata.sleep(Duration.ofMillis(millis)), v -> {
            note("ended " + value);
            return value;
        }));
    }

    private Coroutine<Integer> failing(int millis, String message) {
        return flow(() -> await(Fermata.sleep(Duration.ofMillis(millis)), v -> {
            throw new IOException(message);
        }));
    }

    @Test
    void c30_values_come_in_order_and_run_at_once() {
        List<Integer> values = test.toTheEnd(() -> await(Fermata.gather(after(30, 1), after(10, 2), after(20, 3))));
        assertEquals(List.of(1, 2, 3), values);
        assertEquals(List.of("ended 2", "ended 3", "ended 1"), log);
        assertEquals(Duration.ofMillis(30).toNanos(), test.time.nanoTime());
    }

    @Test
    void c30_what_stands_twice_runs_once() {
        List<Integer> values = test.toTheEnd(() -> {
            Coroutine<Integer> same = after(1, 7);
            return await(Fermata.gather(List.of(same, same, same)));
        });
        assertEquals(List.of(7, 7, 7), values);
        assertEquals(List.of("ended 7"), log);
    }

    @Test
    void when_one_cannot_start_the_others_go_on_and_their_failures_are_reported() {
        Coroutine<Integer> begun = after(1, 1);
        test.toTheEnd(() -> {
            Fermata.spawn(begun);
            assertThrows(
                    IllegalStateException.class,
                    () -> Fermata.gather(List.of(after(1, 2), failing(2, "nobody's"), begun)));
            return await(Fermata.sleep(Duration.ofMillis(5)));
        });
        assertEquals(List.of("ended 1", "ended 2"), log);
        assertEquals(1, test.reports.size(), test.reports.toString());
        assertTrue(test.reports.get(0).contains("nobody's"), test.reports.toString());
    }

    @Test
    void c30_nothing_is_done_at_once() {
        test.toTheEnd(() -> {
            Task<List<Object>> none = Fermata.gather(List.of());
            assertTrue(none.isDone());
            return await(none, list -> note(list.toString()));
        });
        assertEquals(List.of("[]"), log);
    }

    @Test
    void c31_the_first_failure_comes_at_once_and_siblings_run_on_silently() {
        test.toTheEnd(() -> {
            Task<?> all = Fermata.gather(failing(5, "first"), after(50, 2), failing(20, "second"));
            return await(all).otherwise(f -> await(Fermata.sleep(Duration.ofMillis(100)), v -> note(f.getMessage())));
        });
        assertEquals(List.of("ended 2", "first"), log);
        assertEquals(List.of(), test.reports);
    }

    @Test
    void c33_cancelling_the_awaiting_task_cancels_all() {
        test.toTheEnd(() -> {
            List<Task<Integer>> children =
                    List.of(Fermata.spawn(after(50, 1)), Fermata.spawn(after(50, 2)), Fermata.spawn(after(50, 3)));
            Task<Object> task = Fermata.spawn(flow(() -> await(Fermata.gather(children))));
            return await(Fermata.yieldNow(), v -> {
                task.cancel();
                return await(task)
                        .otherwise(f -> note("" + (f instanceof CancelledError) + task.isCancelled()
                                + children.stream().allMatch(Task::isCancelled)));
            });
        });
        assertEquals(List.of("truetruetrue"), log);
    }

    @Test
    void c33_cancelling_at_once_cancels_what_was_not_started() {
        test.toTheEnd(() -> {
            Task<List<Integer>> all = Fermata.gather(after(50, 1), after(50, 2));
            all.cancel("no");
            return await(all).otherwise(f -> note(f.getMessage()));
        });
        assertEquals(List.of("no"), log);
        assertEquals(0, test.time.nanoTime());
    }

    @Test
    void c33_children_that_ignore_it_do_not_keep_the_whole_from_failing() {
        test.toTheEnd(() -> {
            Task<Object> stubborn = Fermata.spawn(
                    flow(() -> await(Fermata.sleep(Duration.ofHours(1))).otherwise(f -> "ignored")));
            Task<List<Object>> all = Fermata.gather(List.of(stubborn));
            return await(Fermata.yieldNow(), v -> {
                all.cancel();
                return await(all).otherwise(f -> note(f.getClass().getSimpleName() + " " + stubborn.join()));
            });
        });
        assertEquals(List.of("CancelledError ignored"), log);
    }

    @Test
    void c34_a_cancelled_child_fails_the_whole_and_leaves_the_siblings() {
        test.toTheEnd(() -> {
            Task<Integer> one = Fermata.spawn(after(50, 1));
            Task<Integer> two = Fermata.spawn(after(50, 2));
            Task<List<Integer>> all = Fermata.gather(one, two);
            return await(Fermata.yieldNow(), v -> {
                one.cancel();
                return await(all).otherwise(f -> {
                    assertTrue(f instanceof CancelledError);
                    assertFalse(all.isCancelled());
                    assertFalse(all.cancel());
                    return await(two, value -> note("two " + value));
                });
            });
        });
        assertEquals(List.of("ended 2", "two 2"), log);
    }

    @Test
    void streams_functions_and_combiners_work_alike() {
        test.toTheEnd(() -> {
            Task<List<Integer>> stream = Fermata.gather(Stream.of(after(2, 1), after(1, 2)));
            Task<List<Integer>> mapped = Fermata.gather(List.of(5, 6), n -> after(n, n * 10));
            Task<String> two = Fermata.gather(after(1, 3), Fermata.result("x"), (n, s) -> s + n);
            Task<String> three =
                    Fermata.gather(after(1, 3), Fermata.result("y"), Fermata.done(1.5), (n, s, d) -> s + n + d);
            return await(Fermata.gather(stream, mapped, two, three), all -> note(all.toString()));
        });
        assertEquals("[[1, 2], [50, 60], x3, y31.5]", log.get(log.size() - 1));
    }

    @Test
    void a_combiner_that_fails_fails_the_whole() {
        test.toTheEnd(() -> await(Fermata.gather(after(1, 1), after(1, 0), (a, b) -> a / b))
                .otherwise(f -> note(f.getClass().getSimpleName())));
        assertEquals("ArithmeticException", log.get(log.size() - 1));
    }

    @Test
    void a_function_that_throws_is_heard_at_the_call() {
        assertThrows(
                IOException.class,
                () -> Fermata.gather(List.of(1), n -> {
                    throw new IOException();
                }));
    }
}
