package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who gets, puts or joins is cancelled by one thread while another one meets it: each item is got once and in its order, and nobody stands
 * in line at the end.
 */
@Timeout(1200)
class QueueRaceTest extends RaceRounds {

    /** The task, once its line has so many. */
    private <T> Task<T> waiting(AsyncQueue<?> queue, Task<T> task, Line line, int place) {
        until(() -> queue.seen(() -> line.size() == place));
        return task;
    }

    private static void assertIdle(AsyncQueue<?> queue) {
        for (Line line : new Line[] {queue.getters(), queue.putters(), queue.joiners()}) {
            assertEquals(0, queue.seen(() -> line.size() + line.promised()));
        }
        assertTrue(queue.isEmpty());
    }

    @Test
    void getters() {
        AsyncQueue<Integer> queue = new AsyncQueue<>(1);
        rounds(round -> {
            Task<Integer> first = waiting(queue, workers.spawn(queue.get()), queue.getters(), 1);
            Task<Integer> second = waiting(queue, workers.spawn(queue.get()), queue.getters(), 2);
            cancelSoon(first, round);
            valueOf(workers.spawn(queue.put(2 * round)));
            int item = 2 * round;
            if (hasEnded(first)) {
                assertEquals(item, valueOf(first));
                valueOf(workers.spawn(queue.put(++item)));
            }
            assertEquals(item, valueOf(second));
            assertIdle(queue);
        });
    }

    @Test
    void putters() {
        AsyncQueue<Integer> queue = new AsyncQueue<>(1);
        rounds(round -> {
            queue.putNow(-1);
            Task<Void> first = waiting(queue, workers.spawn(queue.put(2 * round)), queue.putters(), 1);
            Task<Void> second = waiting(queue, workers.spawn(queue.put(2 * round + 1)), queue.putters(), 2);
            cancelSoon(first, round);
            assertEquals(-1, queue.getNow());
            if (hasEnded(first)) {
                assertEquals(2 * round, valueOf(workers.spawn(queue.get())));
            }
            assertEquals(2 * round + 1, valueOf(workers.spawn(queue.get())));
            valueOf(second);
            assertIdle(queue);
        });
    }

    @Test
    void joiners() {
        AsyncQueue<Integer> queue = new AsyncQueue<>();
        rounds(round -> {
            queue.putNow(round);
            assertEquals(round, queue.getNow());
            Task<Void> first = waiting(queue, workers.spawn(queue.join()), queue.joiners(), 1);
            Task<Void> second = waiting(queue, workers.spawn(queue.join()), queue.joiners(), 2);
            cancelSoon(first, round);
            queue.taskDone();
            hasEnded(first);
            valueOf(second);
            assertIdle(queue);
        });
    }

    @Test
    void a_queue_that_is_shut_down() {
        rounds(round -> {
            AsyncQueue<Integer> queue = new AsyncQueue<>(1);
            Task<Boolean> first = waiting(queue, seesShutdown(queue), queue.getters(), 1);
            Task<Boolean> second = waiting(queue, seesShutdown(queue), queue.getters(), 2);
            cancelSoon(first, round);
            queue.shutdown();
            assertTrue(!hasEnded(first) || valueOf(first));
            assertTrue(valueOf(second));
            assertIdle(queue);
        });
    }

    private Task<Boolean> seesShutdown(AsyncQueue<Integer> queue) {
        return workers.spawn(() -> await(queue.get(), item -> false).otherwise(failure -> {
            if (failure instanceof QueueShutDownException) {
                return true;
            }
            throw failure;
        }));
    }
}
