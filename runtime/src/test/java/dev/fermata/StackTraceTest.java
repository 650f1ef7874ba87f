package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.twin.Twins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackTraceTest {

    /** The elements of the hand-written twins, and of the runtime. */
    private static List<String> interesting(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(e ->
                        e.getClassName().endsWith("Twins") || e.getClassName().matches("dev.fermata.\\w+.*"))
                .filter(e -> !e.getClassName().matches(".*(Test|Flow|Virtually).*"))
                .map(e -> e.getMethodName() + ":" + (e.getLineNumber() == 35 ? "35" : "running"))
                .toList();
    }

    private static Throwable failureOf(Awaitable<?> awaited) {
        return Virtually.run(() -> await(awaited).otherwise(f -> f));
    }

    @Test
    void suspended_frames_are_named_with_their_lines() {
        Promise<Object> leaf = new Promise<>();
        Throwable failure = Virtually.run(() -> {
            Fermata.spawn(flow(() -> leaf.fail(new ArithmeticException())));
            return await(Twins.sum(leaf, 2)).otherwise(f -> f);
        });
        assertEquals(List.of("sum:35", "sum:35"), interesting(failure));
    }

    @Test
    void running_frames_are_named_once_and_the_loop_is_cut() {
        Throwable failure = Virtually.run(() -> await(Fermata.spawn(Twins.sum(flow(() -> Math.floorDiv(1, 0)), 0)))
                .otherwise(f -> f));
        List<String> names = Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.contains("continuation") || name.contains("scheduler") || name.contains("junit"))
                .toList();
        assertEquals(List.of(), names);
        assertEquals(
                1,
                Arrays.stream(failure.getStackTrace())
                        .filter(e ->
                                e.getMethodName().equals("lambda$running_frames_are_named_once_and_the_loop_is_cut$0")
                                        || e.getMethodName().startsWith("lambda$running_frames"))
                        .count());
    }

    @Test
    void a_failure_that_is_rethrown_while_it_passes_keeps_its_trace() {
        Promise<Object> leaf = new Promise<>();
        List<StackTraceElement[]> traces = new ArrayList<>();
        Virtually.run(() -> {
            Fermata.spawn(flow(() -> leaf.fail(new ArithmeticException())));
            Coroutine<Object> rethrowing = flow(() -> await(Twins.sum(leaf, 2)).otherwise(f -> {
                traces.add(f.getStackTrace());
                return await(Fermata.yieldNow(), v -> {
                    throw f;
                });
            }));
            return await(rethrowing).otherwise(f -> traces.add(f.getStackTrace()));
        });
        assertArrayEquals(traces.get(0), traces.get(1));
    }

    @Test
    void awaiting_a_failed_task_again_and_again_from_one_place_adds_it_once() {
        List<Integer> lengths = new ArrayList<>();
        Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> Math.floorDiv(1, 0)));
            return again(task, lengths, 5);
        });
        assertEquals(1, lengths.stream().skip(1).distinct().count(), lengths::toString);
    }

    private static Object again(Task<Object> task, List<Integer> lengths, int times) {
        return times == 0
                ? null
                : await(
                        flow(() -> await(Twins.sum(task, 0)).otherwise(f -> lengths.add(f.getStackTrace().length))),
                        v -> again(task, lengths, times - 1));
    }

    @Test
    void a_failure_taken_from_a_ready_task_names_the_running_frames_that_await_it() {
        Throwable failure = Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(flow(() -> Math.floorDiv(1, 0)));
            return await(Fermata.yieldNow(), v -> await(Twins.sum(task, 2)).otherwise(f -> f));
        });
        assertEquals(List.of("sum:running", "sum:running", "sum:running", "sum:running"), interesting(failure));
    }

    @Test
    void a_failure_without_a_trace_stays_without() {
        Throwable bare = new Throwable("bare", null, false, false) {};
        Throwable failure = failureOf(Twins.sum(
                flow(() -> {
                    throw bare;
                }),
                2));
        assertEquals(0, failure.getStackTrace().length);
    }

    @Test
    void the_trace_of_a_cancellation_says_where_the_task_waited() {
        Throwable failure = Virtually.run(() -> {
            Task<?> task = Fermata.spawn(Twins.sum(Fermata.sleep(java.time.Duration.ofHours(1)), 1));
            return await(Fermata.yieldNow(), v -> {
                task.cancel();
                return await(task).otherwise(f -> f);
            });
        });
        assertEquals(List.of("sum:35"), interesting(failure));
    }
}
