package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.twin.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** C20 to C28 of asyncio's behaviours. */
class CancellationTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<String> log = new ArrayList<>();

    private Object note(String what) {
        log.add(what);
        return what;
    }

    private static Flow.Await outcome(Task<?> task) {
        return await(task).otherwise(f -> f.getClass().getSimpleName() + " " + f.getMessage());
    }

    @Test
    void c20_cancel_before_start() {
        String seen = Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> note("ran")));
            assertTrue(task.cancel());
            assertFalse(task.isCancelled());
            return await(task).otherwise(f -> {
                assertTrue(task.isCancelled());
                assertFalse(task.cancel());
                assertThrows(CancellationException.class, task::join);
                return f.getClass().getSimpleName();
            });
        });
        assertEquals("CancelledError", seen);
        assertEquals(List.of(), log);
    }

    @Test
    void c21_cancel_reaches_the_inner_promise() {
        Promise<Object> inner = new Promise<>();
        Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> await(inner)));
            return await(Fermata.yieldNow(), v -> {
                assertTrue(task.cancel());
                assertTrue(inner.isCancelled());
                assertFalse(task.isDone());
                return await(Fermata.yieldNow(), w -> note("cancelled " + task.isCancelled()));
            });
        });
        assertEquals(List.of("cancelled true"), log);
    }

    @Test
    void c21_cancelling_the_inner_promise_cancels_the_task() {
        Promise<Object> inner = new Promise<>();
        Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> await(inner)));
            return await(Fermata.yieldNow(), v -> {
                inner.cancel();
                return await(task).otherwise(f -> note("cancelled " + task.isCancelled()));
            });
        });
        assertEquals(List.of("cancelled true"), log);
    }

    @Test
    void c22_cancel_self_is_received_at_the_next_suspension() {
        Virtually test = new Virtually();
        test.toTheEnd(() -> await(Fermata.spawn(flow(() -> {
                    Fermata.currentTask().cancel();
                    note("still running");
                    return await(Fermata.sleep(HOUR));
                })))
                .otherwise(f -> note(f.getClass().getSimpleName())));
        assertEquals(List.of("still running", "CancelledError"), log);
        assertEquals(0, test.time.nanoTime());
    }

    @Test
    void c22_cancel_self_without_a_suspension_loses_the_value() {
        Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> {
                Fermata.currentTask().cancel();
                return 12;
            }));
            return await(task).otherwise(f -> note("cancelled " + task.isCancelled()));
        });
        assertEquals(List.of("cancelled true"), log);
    }

    private Task<Object> sleeper(Flow.Step<Throwable> handler) {
        return Fermata.spawn(flow(() -> await(Fermata.sleep(HOUR)).otherwise(handler)));
    }

    @Test
    void c23_catch_and_return_is_no_cancellation() {
        Virtually.run(() -> {
            Task<Object> task = sleeper(f -> 42);
            return await(Fermata.yieldNow(), v -> {
                task.cancel();
                return await(task, x -> note(x + " " + task.isCancelled() + " " + task.cancelling()));
            });
        });
        assertEquals(List.of("42 false 1"), log);
    }

    @Test
    void c23_catch_and_go_on() {
        Virtually.run(() -> {
            Task<Object> task = sleeper(f -> await(Fermata.sleep(HOUR), v -> "went on"));
            return await(Fermata.yieldNow(), v -> {
                task.cancel();
                return await(task, x -> note((String) x));
            });
        });
        assertEquals(List.of("went on"), log);
    }

    @Test
    void c23_catch_and_throw_another_fails() {
        Virtually.run(() -> {
            Task<Object> task = sleeper(f -> {
                throw new ArrayStoreException("other");
            });
            return await(Fermata.yieldNow(), v -> {
                task.cancel();
                return await(task).otherwise(f -> note(f.getMessage() + " " + task.isCancelled()));
            });
        });
        assertEquals(List.of("other false"), log);
    }

    @Test
    void c24_requests_are_counted() {
        Virtually.run(() -> {
            Task<Object> task = sleeper(f -> await(Fermata.sleep(HOUR), v -> "went on"));
            return await(Fermata.yieldNow(), v -> {
                task.cancel();
                note("" + task.cancelling());
                return await(Fermata.yieldNow(), w -> {
                    note(task.uncancel() + " " + task.uncancel());
                    task.cancel();
                    return await(task).otherwise(f -> note(task.cancelling() + " " + task.isCancelled()));
                });
            });
        });
        assertEquals(List.of("1", "0 0", "1 true"), log);
    }

    @Test
    void c25_uncancel_withdraws_a_request_that_was_not_received() {
        Promise<Integer> ready = new Promise<>();
        Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> await(ready)));
            return await(Fermata.yieldNow(), v -> {
                ready.complete(42);
                task.cancel();
                assertEquals(0, task.uncancel());
                return await(task, x -> note("" + x));
            });
        });
        assertEquals(List.of("42"), log);
    }

    @Test
    void c26_the_message_arrives_at_the_awaiter() {
        Promise<Object> inner = new Promise<>();
        Virtually.run(() -> {
            Task<Object> child = Fermata.spawn(flow(() -> await(inner)));
            Task<Object> parent = Fermata.spawn(flow(() -> await(child)));
            return await(Fermata.yieldNow(), v -> {
                parent.cancel("why");
                return await(parent).otherwise(f -> note(f.getMessage()));
            });
        });
        assertEquals(List.of("why"), log);
    }

    @Test
    void c26_the_message_arrives_where_the_source_cannot_be_cancelled() {
        Virtually.run(() -> {
            Task<Object> task = sleeper(f -> note(f.getMessage()));
            return await(Fermata.yieldNow(), v -> {
                task.cancel("tired");
                return await(task);
            });
        });
        assertEquals(List.of("tired"), log);
    }

    @Test
    void c27_cancel_travels_into_an_awaited_task() {
        Virtually.run(() -> {
            Task<Object> inner = sleeper(f -> {
                throw f;
            });
            Task<Object> outer = Fermata.spawn(flow(() -> await(inner)));
            return await(Fermata.yieldNow(), v -> {
                outer.cancel();
                return await(outer).otherwise(f -> note(inner.isCancelled() + " " + outer.isCancelled()));
            });
        });
        assertEquals(List.of("true true"), log);
    }

    @Test
    void c28_ready_then_cancelled_is_cancelled() {
        Promise<String> ready = new Promise<>();
        Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> await(ready, v -> note("got " + v))));
            return await(Fermata.yieldNow(), v -> {
                ready.complete("hello");
                task.cancel();
                return outcome(task);
            });
        });
        assertEquals(List.of(), log);
    }

    @Test
    void cleaning_up_with_awaits_after_a_cancellation_runs_to_its_end() {
        Virtually.run(() -> {
            Task<Object> task = sleeper(f -> await(Fermata.sleep(HOUR), v -> {
                note("cleaned");
                throw f;
            }));
            return await(Fermata.yieldNow(), v -> {
                task.cancel();
                return await(task).otherwise(f -> note("cancelled " + task.isCancelled()));
            });
        });
        assertEquals(List.of("cleaned", "cancelled true"), log);
    }

    @Test
    void a_cancelled_task_throws_the_same_error_at_each_await() {
        Virtually.run(() -> {
            Task<Object> task = sleeper(f -> {
                throw f;
            });
            task.cancel();
            return await(task)
                    .otherwise(first -> await(task).otherwise(second -> {
                        assertSame(first, second);
                        return note("same");
                    }));
        });
        assertEquals(List.of("same"), log);
    }

    @Test
    void tasks_that_await_each_other_in_a_circle_can_be_cancelled() {
        Virtually.run(() -> {
            List<Task<Object>> circle = new ArrayList<>();
            circle.add(Fermata.spawn(flow(() -> await(circle.get(1)))));
            circle.add(Fermata.spawn(flow(() -> await(circle.get(0)))));
            return await(Fermata.yieldNow(), v -> {
                circle.get(0).cancel();
                return await(circle.get(0))
                        .otherwise(f -> await(circle.get(1))
                                .otherwise(g -> note(circle.get(0).isCancelled() + " "
                                        + circle.get(1).isCancelled())));
            });
        });
        assertEquals(List.of("true true"), log);
    }

    @Test
    void completing_by_hand_wins_and_cancels_the_body() {
        Virtually.run(() -> {
            Task<Object> task = sleeper(f -> note(f.getMessage()));
            return await(Fermata.yieldNow(), v -> {
                assertTrue(task.complete("by hand"));
                return await(task, value -> await(Fermata.yieldNow(), w -> note((String) value)));
            });
        });
        assertEquals(List.of("the task was completed by hand", "by hand"), log);
    }
}
