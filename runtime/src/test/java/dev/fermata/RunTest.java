package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.scheduler.EventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the programs of it-tests do not show of a run. */
class RunTest {
    private final List<String> log = new ArrayList<>();
    private final Virtually test = new Virtually();

    private Object note(String what) {
        log.add(what);
        return null;
    }

    @Test
    void a_lambda_is_called_on_the_loop() {
        assertTrue(Fermata.run(() -> Fermata.result(EventLoop.current() != null && Fermata.currentTask() != null)));
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
