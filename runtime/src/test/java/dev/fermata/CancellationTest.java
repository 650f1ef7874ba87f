package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.twin.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the programs of it-tests do not show of cancelling. */
class CancellationTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<String> log = new ArrayList<>();

    private Object note(String what) {
        log.add(what);
        return what;
    }

    private Task<Object> sleeper(Flow.Step<Throwable> handler) {
        return Fermata.spawn(flow(() -> await(Fermata.sleep(HOUR)).otherwise(handler)));
    }

    @Test
    void the_message_arrives_where_the_source_cannot_be_cancelled() {
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
