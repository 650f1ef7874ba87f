package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Fermata;
import dev.fermata.Virtually;
import dev.fermata.twin.Flow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whom a queue is bound to, and use from many threads. */
@Timeout(120)
class QueueBindingTest {
    private static final int ITEMS = 20_000;

    private final ForkJoinPool others = new ForkJoinPool(3);

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    private static <T> T elsewhere(ForkJoinPool pool, Callable<T> action) {
        return pool.submit(action).join();
    }

    private static AsyncQueue<Integer> boundToLoop() {
        AsyncQueue<Integer> queue = new AsyncQueue<>();
        queue.putNow(1);
        Virtually.run(() -> await(queue.get(), one -> await(queue.put(2))));
        return queue;
    }

    @Test
    void a_queue_of_a_loop_is_refused_to_other_threads() {
        AsyncQueue<Integer> queue = boundToLoop();
        String refused = elsewhere(
                others,
                () -> assertThrows(IllegalStateException.class, () -> queue.putNow(3))
                        .getMessage());
        assertTrue(refused.startsWith("this queue is bound to another scheduler"), refused);
        String refusedAwait = elsewhere(
                others,
                () -> assertThrows(IllegalStateException.class, () -> Virtually.run(() -> await(queue.get())))
                        .getMessage());
        assertEquals(refused, refusedAwait);
        assertEquals(2, queue.getNow());
    }

    @Test
    void a_task_of_another_loop_does_not_wait() {
        AsyncQueue<Integer> queue = boundToLoop();
        queue.getNow();
        assertThrows(IllegalStateException.class, () -> Virtually.run(() -> await(queue.get())));
    }

    @Test
    void tasks_of_many_threads_get_what_tasks_of_many_threads_put() {
        AsyncQueue<Integer> queue = new AsyncQueue<>(3);
        AtomicInteger next = new AtomicInteger();
        BitSet got = new BitSet();
        List<CompletableFuture<?>> producers = new ArrayList<>();
        List<CompletableFuture<?>> consumers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            producers.add(spawned(() -> produce(queue, next)));
            consumers.add(spawned(() -> consume(queue, got)));
        }
        producers.forEach(CompletableFuture::join);
        queue.shutdown();
        consumers.forEach(CompletableFuture::join);
        assertEquals(ITEMS, got.cardinality());
    }

    @Test
    void cancelled_tasks_of_many_threads_lose_nothing() {
        AsyncQueue<Integer> queue = new AsyncQueue<>(2);
        AtomicInteger next = new AtomicInteger();
        BitSet got = new BitSet();
        CompletableFuture<?> producer = spawned(() -> produce(queue, next));
        CompletableFuture<?> consumer = spawned(() -> consume(queue, got));
        while (!producer.isDone()) {
            spawned(() -> await(queue.get(), item -> noted(got, item)).otherwise(f -> null))
                    .cancel(true);
        }
        producer.join();
        queue.shutdown();
        consumer.join();
        assertEquals(ITEMS, got.cardinality());
    }

    private static Object produce(AsyncQueue<Integer> queue, AtomicInteger next) throws Throwable {
        int item = next.getAndIncrement();
        return item >= ITEMS ? null : await(queue.put(item), v -> produce(queue, next));
    }

    private static Object consume(AsyncQueue<Integer> queue, BitSet got) {
        return await(queue.get(), item -> {
                    noted(got, item);
                    return consume(queue, got);
                })
                .otherwise(shutDown -> {
                    assertTrue(shutDown instanceof QueueShutDownException, shutDown.toString());
                    return null;
                });
    }

    private static Object noted(BitSet got, int item) {
        synchronized (got) {
            assertTrue(!got.get(item), "twice: " + item);
            got.set(item);
            return item;
        }
    }

    /** On the shared scheduler: a task that is started outside of any other. */
    private static CompletableFuture<Object> spawned(Flow.Start start) {
        return Fermata.spawn(flow(start));
    }
}
