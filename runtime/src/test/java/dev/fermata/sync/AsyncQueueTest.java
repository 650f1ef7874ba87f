package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.Virtually;
import dev.fermata.twin.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C64 to C68 of asyncio's behaviours, and what a queue holds. */
class AsyncQueueTest {
    private final List<String> log = new ArrayList<>();

    private Object note(Object what) {
        return log.add("" + what);
    }

    private static Flow.Await turn(Flow.Start then) {
        return await(Fermata.yieldNow(), v -> then.go());
    }

    /** Notes what a call ends with. */
    private Task<Object> spawned(String name, Coroutine<?> call) {
        return Fermata.spawn(flow(() -> await(call, value -> note(name + ":" + value))
                .otherwise(failure -> note(name + " " + failure.getClass().getSimpleName()))));
    }

    private static Flow.Await putAll(AsyncQueue<Integer> queue, int from, int to, Flow.Step<Integer> then)
            throws Throwable {
        return await(queue.put(from), v -> {
            then.go(from);
            return from == to ? from : putAll(queue, from + 1, to, then);
        });
    }

    private static List<Object> drained(AsyncQueue<?> queue) {
        List<Object> items = new ArrayList<>();
        while (!queue.isEmpty()) {
            items.add(queue.getNow());
        }
        return items;
    }

    @Test
    void c64_a_producer_waits_while_the_queue_is_full() {
        AsyncQueue<Integer> queue = new AsyncQueue<>(2);
        Virtually.run(() -> {
            Fermata.spawn(flow(() -> putAll(queue, 1, 3, i -> note("put " + i))));
            return turn(() -> {
                note("full " + queue.isFull() + " " + queue);
                return await(queue.get(), item -> {
                    note("got " + item + ", " + queue.size() + " left");
                    return turn(() -> note("after a turn " + queue.size()));
                });
            });
        });
        assertEquals(
                List.of("put 1", "put 2", "full true AsyncQueue[2 of 2]", "got 1, 1 left", "put 3", "after a turn 2"),
                log);
    }

    @Test
    void c64_what_cannot_wait_is_refused() {
        AsyncQueue<String> queue = new AsyncQueue<>(1);
        assertThrows(QueueEmptyException.class, queue::getNow);
        queue.putNow("a");
        assertEquals(
                "the queue is full: it holds 1",
                assertThrows(QueueFullException.class, () -> queue.putNow("b")).getMessage());
        assertEquals("a", queue.getNow());
    }

    @Test
    void c64_a_queue_without_capacity_is_never_full() {
        AsyncQueue<Integer> queue = new AsyncQueue<>();
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            queue.putNow(i);
            expected.add(i);
            assertFalse(queue.isFull());
        }
        assertEquals(Integer.MAX_VALUE, queue.capacity());
        assertEquals(expected, drained(queue));
    }

    @Test
    void a_capacity_is_at_least_1() {
        assertThrows(IllegalArgumentException.class, () -> new AsyncQueue<>(0));
        assertEquals(3, new AsyncQueue<>(3).capacity());
    }

    @Test
    void null_is_an_item() {
        AsyncQueue<Object> queue = new AsyncQueue<>();
        queue.putNow(null);
        queue.putNow(1);
        assertEquals(Arrays.asList(null, 1), drained(queue));
    }

    @Test
    void the_ring_keeps_its_order_wherever_it_begins() {
        AsyncQueue<Integer> queue = new AsyncQueue<>();
        int put = 0;
        int got = 0;
        for (int round = 1; round < 60; round++) {
            for (int i = 0; i < round; i++) {
                queue.putNow(put++);
            }
            for (int i = 0; i < round - (round % 7 == 0 ? 0 : 1) && !queue.isEmpty(); i++) {
                assertEquals(got++, queue.getNow());
            }
        }
        assertEquals(put - got, queue.size());
    }

    @Test
    void c65_a_getter_cancelled_after_it_was_woken_leaves_its_item_to_the_next() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        Virtually.run(() -> {
            Task<Object> first = spawned("first", queue.get());
            spawned("second", queue.get());
            return turn(() -> {
                queue.putNow("x");
                first.cancel();
                return turn(() -> turn(() -> {
                    queue.putNow("later");
                    return await(queue.get(), this::note);
                }));
            });
        });
        assertEquals(List.of("first CancelledError", "second:x", "later"), log);
    }

    @Test
    void c65_items_stay_in_order_when_their_getter_is_cancelled() {
        AsyncQueue<Integer> queue = new AsyncQueue<>();
        Virtually.run(() -> {
            Task<Object> reader = spawned("reader", queue.get());
            return turn(() -> {
                queue.putNow(1);
                queue.putNow(2);
                reader.cancel();
                return await(reader, v -> await(queue.get(), a -> await(queue.get(), b -> note(a + " " + b))));
            });
        });
        assertEquals(List.of("reader CancelledError", "1 2"), log);
    }

    @Test
    void c65_a_getter_cancelled_while_it_waits_leaves_the_line() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        Virtually.run(() -> {
            Task<Object> first = spawned("first", queue.get());
            spawned("second", queue.get());
            Task<Object> third = spawned("third", queue.get());
            spawned("fourth", queue.get());
            return turn(() -> {
                first.cancel();
                third.cancel();
                queue.putNow("x");
                queue.putNow("y");
                queue.putNow("z");
                return turn(() -> note(queue.size()));
            });
        });
        assertEquals(List.of("first CancelledError", "third CancelledError", "second:x", "fourth:y", "1"), log);
    }

    @Test
    void c66_a_putter_cancelled_after_it_was_woken_puts_nothing_and_the_next_goes_on() {
        AsyncQueue<String> queue = new AsyncQueue<>(1);
        queue.putNow("a");
        Virtually.run(() -> {
            Task<Object> first = spawned("first", queue.put("x"));
            spawned("second", queue.put("y"));
            return turn(() -> {
                note(queue.getNow());
                first.cancel();
                return turn(() -> turn(() -> note(drained(queue))));
            });
        });
        assertEquals(List.of("a", "first CancelledError", "second:null", "[y]"), log);
    }

    @Test
    void c66_a_putter_cancelled_while_it_waits_puts_nothing() {
        AsyncQueue<String> queue = new AsyncQueue<>(1);
        Virtually.run(() -> {
            spawned("a", queue.put("a"));
            spawned("b", queue.put("b"));
            Task<Object> third = spawned("X", queue.put("X"));
            return turn(() -> {
                third.cancel();
                return turn(() -> {
                    note(queue.getNow());
                    return turn(() -> note(queue.getNow()));
                });
            });
        });
        assertEquals(List.of("a:null", "X CancelledError", "a", "b:null", "b"), log);
    }

    @Test
    void c67_kinds() {
        AsyncQueue<Integer> fifo = new AsyncQueue<>();
        AsyncQueue<Integer> lifo = AsyncQueue.lifo();
        AsyncQueue<Integer> priority = AsyncQueue.priority();
        AsyncQueue<Integer> greatest = AsyncQueue.priority(3, Comparator.reverseOrder());
        for (AsyncQueue<Integer> queue : List.of(fifo, lifo, priority, greatest)) {
            List.of(1, 3, 2).forEach(queue::putNow);
        }
        assertEquals(List.of(1, 3, 2), drained(fifo));
        assertEquals(List.of(2, 3, 1), drained(lifo));
        assertEquals(List.of(1, 2, 3), drained(priority));
        assertTrue(greatest.isFull());
        assertEquals(List.of(3, 2, 1), drained(greatest));
        assertThrows(NullPointerException.class, () -> greatest.putNow(null));
    }

    @Test
    void an_item_that_does_not_compare_leaves_its_room_to_the_next() {
        AsyncQueue<Object> queue = AsyncQueue.priority(2, Comparator.comparing(item -> (Integer) item));
        queue.putNow(1);
        queue.putNow(2);
        Virtually.run(() -> {
            spawned("odd", queue.put("odd"));
            spawned("good", queue.put(3));
            return turn(() -> {
                queue.getNow();
                return turn(() -> turn(() -> note(drained(queue))));
            });
        });
        assertEquals(List.of("odd ClassCastException", "good:null", "[2, 3]"), log);
    }

    @Test
    void c68_join_waits_until_all_is_done() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        Virtually.run(() -> await(queue.join(), nothing -> {
            note("nothing was put");
            queue.putNow("a");
            queue.putNow("b");
            spawned("join", queue.join());
            return turn(() -> {
                drained(queue);
                return turn(() -> {
                    queue.taskDone();
                    return turn(() -> {
                        note("one is left");
                        queue.taskDone();
                        return turn(() -> note("end"));
                    });
                });
            });
        }));
        assertEquals(List.of("nothing was put", "one is left", "join:null", "end"), log);
    }

    @Test
    void c68_join_does_not_care_for_what_is_put_after_the_last_was_done() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        queue.putNow("a");
        Virtually.run(() -> {
            spawned("one", queue.join());
            spawned("other", queue.join());
            return turn(() -> {
                queue.taskDone();
                queue.putNow("b");
                return turn(() -> note("end"));
            });
        });
        assertEquals(List.of("one:null", "other:null", "end"), log);
    }

    @Test
    void c68_more_done_than_put_is_an_error() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        queue.putNow("a");
        queue.taskDone();
        assertEquals(
                "taskDone() was called more often than an item was put",
                assertThrows(IllegalStateException.class, queue::taskDone).getMessage());
    }
}
