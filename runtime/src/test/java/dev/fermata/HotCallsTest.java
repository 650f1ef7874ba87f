package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.continuation.Driver;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.twin.Twins;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class HotCallsTest {
    private final List<String> log = new ArrayList<>();

    private static final class My<T> extends CompletableFuture<T> {}

    @Test
    void a_body_that_does_not_suspend_is_done_when_the_call_returns() {
        Task<?> task = Twins.hot(Fermata.result("x"));
        assertTrue(task.isDone());
        assertEquals("x", task.join());
        assertEquals(null, Driver.current().running());
    }

    @Test
    void a_failure_before_the_first_suspension_is_the_outcome() {
        IOException failure = new IOException();
        Task<?> task = Twins.hot(flow(() -> {
            throw failure;
        }));
        assertSame(failure, assertThrows(CompletionException.class, task::join).getCause());
        assertEquals(null, Driver.current().running());
    }

    @Test
    void from_a_plain_thread_it_goes_on_on_the_shared_scheduler() {
        Promise<Thread> promise = new Promise<>();
        Task<?> task = Twins.hot(flow(() -> await(promise, v -> Thread.currentThread())));
        assertFalse(task.isDone());
        assertSame(Scheduler.shared(), task.scheduler());
        promise.complete(null);
        assertTrue(task.join() != Thread.currentThread());
    }

    @Test
    void in_a_task_it_runs_nested_and_goes_on_on_the_scheduler_of_the_task() {
        Virtually test = new Virtually();
        test.toTheEnd(() -> {
            Task<?> caller = Fermata.currentTask();
            Promise<Object> promise = new Promise<>();
            Task<?> task = Twins.hot(flow(() -> {
                log.add("first " + (Fermata.currentTask() != caller));
                return await(promise, v -> log.add("second " + (Fermata.currentTask() != caller)));
            }));
            log.add("back " + (Fermata.currentTask() == caller) + (task.scheduler() == test.loop));
            promise.complete(null);
            return await(task);
        });
        assertEquals(List.of("first true", "back truetrue", "second true"), log);
    }

    @Test
    void a_hot_task_that_is_left_is_cancelled_at_the_end_of_run() {
        Promise<Object> never = new Promise<>();
        Task<?> task = Virtually.run(() -> Twins.hot(never));
        assertTrue(task.isCancelled());
        assertTrue(never.isCancelled());
    }

    @Test
    void a_void_method_that_fails_is_reported_at_once() {
        Virtually test = new Virtually();
        test.toTheEnd(() -> {
            Twins.detached(flow(() -> Math.floorDiv(1, 0)));
            log.add("reports " + test.reports.size());
            return null;
        });
        assertEquals(List.of("reports 1"), log);
        assertEquals(1, test.reports.size());
    }

    @Test
    void a_future_of_another_class_mirrors_value_and_failure() {
        assertEquals("x", Twins.mirrored(Fermata.result("x"), new My<>()).join());
        IOException failure = new IOException();
        My<?> failed = Twins.mirrored(
                flow(() -> {
                    throw failure;
                }),
                new My<>());
        assertSame(
                failure, assertThrows(CompletionException.class, failed::join).getCause());
    }

    @Test
    void cancelling_the_mirroring_future_cancels_the_body() {
        Promise<Object> never = new Promise<>();
        My<?> future = Twins.mirrored(never, new My<>());
        future.cancel(true);
        assertTrue(never.isCancelled());
    }

    @Test
    void a_cancelled_body_cancels_the_mirroring_future() {
        My<?> future = Virtually.run(() -> {
            Promise<Object> promise = new Promise<>();
            My<?> mirror = Twins.mirrored(promise, new My<>());
            promise.cancel();
            return await(Fermata.yieldNow(), v -> mirror);
        });
        assertTrue(future.isCancelled());
    }
}
