package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.twin.StageFlow;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Stages of others, awaited as they are. */
class StageTest {

    /** The value of the stage, or what was thrown at the await. */
    private static Object awaited(CompletionStage<?> stage) {
        return Virtually.run(() -> await(new StageFlow(stage)).otherwise(f -> f));
    }

    @Test
    void a_done_future_gives_its_value() {
        assertEquals("x", awaited(CompletableFuture.completedFuture("x")));
        assertEquals("y", awaited(CompletableFuture.completedStage("y")));
    }

    @Test
    void a_task_typed_as_a_stage_is_awaited_as_a_task() {
        assertEquals("x", awaited(Fermata.done("x")));
    }

    @Test
    void null_is_refused() {
        assertTrue(awaited(null) instanceof NullPointerException);
    }

    @Test
    void a_pending_future_gives_its_value_later() {
        CompletableFuture<String> future = new CompletableFuture<>();
        Object value = Virtually.run(() -> {
            Fermata.spawn(flow(() -> future.complete("later")));
            return await(new StageFlow(future)).otherwise(f -> f);
        });
        assertEquals("later", value);
    }

    @Test
    void wrappers_are_taken_off_a_failure() {
        IOException failure = new IOException();
        assertSame(failure, awaited(CompletableFuture.failedFuture(failure)));
        assertSame(failure, awaited(CompletableFuture.failedFuture(new CompletionException(failure))));
        assertSame(failure, awaited(CompletableFuture.failedFuture(failure).thenApply(v -> v)));
        assertSame(failure, awaited(CompletableFuture.failedFuture(new ExecutionException(failure))));
    }

    @Test
    void a_wrapper_without_a_cause_stays() {
        CompletionException bare = new CompletionException("bare", null);
        assertSame(bare, awaited(CompletableFuture.failedFuture(bare)));
    }

    @Test
    void a_stage_cancelled_by_others_throws_a_cancellation_exception() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        Object failure = Virtually.run(() -> {
            Fermata.spawn(flow(() -> future.cancel(false)));
            return await(new StageFlow(future)).otherwise(f -> f);
        });
        assertTrue(failure instanceof CancellationException, String.valueOf(failure));
    }

    private static Object cancelledWhileWaiting(CompletionStage<?> stage) {
        return Virtually.run(() -> {
            Task<Object> task = Fermata.spawn(new StageFlow(stage));
            return await(Fermata.yieldNow(), v -> {
                task.cancel("why");
                return await(task).otherwise(f -> f);
            });
        });
    }

    @Test
    void a_stage_cancelled_by_us_throws_a_cancelled_error() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        Object failure = cancelledWhileWaiting(future);
        assertEquals("why", ((CancelledError) failure).getMessage());
        assertTrue(future.isCancelled());
    }

    @Test
    void a_stage_that_only_copies_itself_is_left_behind() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        Object failure = cancelledWhileWaiting(future.minimalCompletionStage());
        assertEquals("why", ((CancelledError) failure).getMessage());
        assertTrue(!future.isDone());
    }

    @Test
    void a_stage_that_is_no_future_is_left_behind() {
        CompletableFuture<Object> future = new CompletableFuture<Object>() {
            @Override
            public CompletableFuture<Object> toCompletableFuture() {
                throw new UnsupportedOperationException();
            }
        };
        assertTrue(cancelledWhileWaiting(future) instanceof CancelledError);
    }

    @Test
    void a_stage_whose_handle_throws_fails_the_await() {
        IllegalStateException refused = new IllegalStateException("no handle");
        CompletableFuture<Object> future = new CompletableFuture<>() {
            @Override
            public <U> CompletableFuture<U> handle(BiFunction<? super Object, Throwable, ? extends U> fn) {
                throw refused;
            }
        };
        assertSame(refused, awaited(future));
    }

    @Test
    void the_second_call_back_of_a_stage_is_ignored() {
        CompletableFuture<Object> future = new CompletableFuture<>() {
            @Override
            public <U> CompletableFuture<U> handle(BiFunction<? super Object, Throwable, ? extends U> fn) {
                fn.apply("first", null);
                fn.apply("second", null);
                return null;
            }
        };
        assertEquals("first", awaited(future));
    }

    @Test
    void an_adapted_stage_can_be_awaited_by_many() {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        Object sum = Virtually.run(() -> {
            Awaitable<Integer> adapted = Fermata.awaitable(future);
            Fermata.spawn(flow(() -> future.complete(2)));
            return await(Fermata.gather(
                    flow(() -> await(adapted)), flow(() -> await(adapted)), (a, b) -> (Integer) a + (Integer) b));
        });
        assertEquals(4, sum);
    }

    @Test
    void a_task_is_its_own_awaitable() {
        Task<Integer> task = Fermata.done(1);
        assertSame(task, Fermata.awaitable(task));
    }
}
