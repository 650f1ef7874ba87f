package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.twin.Flow;
import dev.fermata.twin.Twins;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Chains of a million frames, on threads with a stack of 512 KB. */
class DeepChainTest {
    private static final int MILLION = 1_000_000;
    private static final int MANY_TASKS = 100_000;

    private static Object onSmallStack(Flow.Start main) {
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        outcome.complete(Virtually.run(main));
                    } catch (Throwable failure) {
                        outcome.completeExceptionally(failure);
                    }
                },
                "small stack",
                512 * 1024);
        thread.start();
        return outcome.join();
    }

    private static Coroutine<Object> chain(int length, Awaitable<Object> leaf) {
        return flow(() -> await(length == 0 ? leaf : chain(length - 1, leaf)));
    }

    @Test
    void a_recursion_of_direct_calls_a_million_deep_ends() {
        assertEquals(MILLION + 1L, onSmallStack(() -> await(Twins.sum(Fermata.result(1L), MILLION))));
    }

    @Test
    void a_recursion_of_cold_calls_a_million_deep_ends() {
        assertEquals("end", onSmallStack(() -> await(chain(MILLION, Fermata.result("end")))));
    }

    @Test
    void a_million_suspended_frames_resume() {
        Promise<Object> leaf = new Promise<>();
        assertEquals(MILLION + 1L, onSmallStack(() -> {
            Fermata.spawn(flow(() -> leaf.complete(1L)));
            return await(Twins.sum(leaf, MILLION));
        }));
    }

    @Test
    void a_million_suspended_frames_fail_without_being_resumed() {
        Promise<Object> leaf = new Promise<>();
        assertEquals(1024, onSmallStack(() -> {
            Fermata.spawn(flow(() -> leaf.fail(new ArithmeticException("deep"))));
            return await(Twins.sum(leaf, MILLION)).otherwise(failure -> failure.getStackTrace().length);
        }));
    }

    @Test
    void a_million_suspended_frames_that_could_catch_fail_too() {
        Promise<Object> leaf = new Promise<>();
        assertEquals("deep", onSmallStack(() -> {
            Fermata.spawn(flow(() -> leaf.fail(new ArithmeticException("deep"))));
            return await(chain(MILLION, leaf)).otherwise(Throwable::getMessage);
        }));
    }

    @Test
    void a_million_suspended_frames_are_cancelled() {
        Promise<Object> leaf = new Promise<>();
        assertTrue((Boolean) onSmallStack(() -> {
            Task<?> task = Fermata.spawn(Twins.sum(leaf, MILLION));
            return await(Fermata.yieldNow(), v -> {
                task.cancel();
                return await(task).otherwise(failure -> task.isCancelled() && failure instanceof CancelledError);
            });
        }));
    }

    @Test
    void tasks_that_await_each_other_in_a_long_chain_are_cancelled() {
        assertEquals(true, onSmallStack(() -> {
            Task<Object> leaf = Fermata.spawn(flow(() -> await(new Promise<>())));
            Task<Object> outermost = leaf;
            for (int i = 0; i < MANY_TASKS; i++) {
                Task<Object> below = outermost;
                outermost = Fermata.spawn(flow(() -> await(below)));
            }
            Task<Object> all = outermost;
            return await(Fermata.yieldNow(), v -> {
                all.cancel();
                return await(all).otherwise(failure -> all.isCancelled() && leaf.isCancelled());
            });
        }));
    }
}
