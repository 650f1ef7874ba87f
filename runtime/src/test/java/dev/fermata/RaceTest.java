package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.scheduler.Scheduler;
import dev.fermata.twin.Flow;
import dev.fermata.twin.StageFlow;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Completion and cancellation from one thread against suspension on another. */
@Timeout(120)
class RaceTest {
    private static final int ROUNDS = 100_000;

    private final ForkJoinPool others = new ForkJoinPool(2);

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    private static Flow.Await rounds(AtomicInteger left, Flow.Start round) throws Throwable {
        return await(flow(round), v -> left.decrementAndGet() > 0 ? rounds(left, round) : "all");
    }

    @Test
    void a_completion_while_suspending_is_never_lost_nor_doubled() {
        AtomicInteger arrived = new AtomicInteger();
        Object end = Fermata.run(flow(() -> rounds(new AtomicInteger(ROUNDS), () -> {
            Promise<Object> promise = new Promise<>();
            others.execute(() -> promise.complete("x"));
            return await(promise, v -> arrived.incrementAndGet());
        })));
        assertEquals("all", end);
        assertEquals(ROUNDS, arrived.get());
    }

    @Test
    void a_future_completed_while_suspending_is_never_lost() {
        Object end = Fermata.run(flow(() -> rounds(new AtomicInteger(ROUNDS), () -> {
            CompletableFuture<Object> future = new CompletableFuture<>();
            others.execute(() -> future.complete("x"));
            return await(new StageFlow(future));
        })));
        assertEquals("all", end);
    }

    @Test
    void a_cancellation_while_suspending_is_always_received_once() {
        AtomicInteger received = new AtomicInteger();
        Object end = Fermata.run(flow(() -> rounds(new AtomicInteger(ROUNDS / 5), () -> {
            Task<Object> task = Fermata.spawn(flow(() -> {
                Task<?> self = Fermata.currentTask();
                others.execute(self::cancel);
                return await(Fermata.sleep(Duration.ofHours(1))).otherwise(f -> received.incrementAndGet());
            }));
            return await(task);
        })));
        assertEquals("all", end);
        assertEquals(ROUNDS / 5, received.get());
    }

    @Test
    void completion_against_cancellation_gives_one_outcome() {
        AtomicInteger outcomes = new AtomicInteger();
        Object end = Fermata.run(flow(() -> rounds(new AtomicInteger(ROUNDS / 5), () -> {
            Promise<Object> promise = new Promise<>();
            Task<Object> task = Fermata.spawn(
                    flow(() -> await(promise, v -> outcomes.incrementAndGet()).otherwise(f -> {
                        outcomes.incrementAndGet();
                        throw f;
                    })));
            return await(Fermata.yieldNow(), v -> {
                others.execute(task::cancel);
                others.execute(() -> promise.complete("x"));
                return await(task).otherwise(f -> null);
            });
        })));
        assertEquals("all", end);
        assertEquals(ROUNDS / 5, outcomes.get());
    }

    @Test
    void tasks_that_hand_a_value_around_on_many_threads_all_see_it() {
        Scheduler scheduler = Scheduler.of(others);
        Task<Object> main = Task.spawned(
                flow(() -> rounds(new AtomicInteger(10_000), () -> {
                    Task<Integer> a = Fermata.spawn(flow(() -> await(Fermata.yieldNow(), v -> 1)));
                    Task<Integer> b = Fermata.spawn(flow(() -> await(a, v -> v + 1)));
                    return await(Fermata.gather(a, b, Integer::sum), sum -> {
                        assertEquals(3, sum);
                        return null;
                    });
                })),
                null,
                TaskHome.of(scheduler));
        assertEquals("all", main.join());
    }
}
