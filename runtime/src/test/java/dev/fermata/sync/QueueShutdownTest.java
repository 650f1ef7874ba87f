package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.Virtually;
import dev.fermata.twin.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** C69 of asyncio's behaviours, the turn of those who wait, and loops over queues. */
class QueueShutdownTest {
    private final List<String> log = new ArrayList<>();

    private Object note(Object what) {
        return log.add("" + what);
    }

    private static Flow.Await turn(Flow.Start then) {
        return await(Fermata.yieldNow(), v -> then.go());
    }

    private Task<Object> spawned(String name, Coroutine<?> call) {
        return Fermata.spawn(flow(() -> await(call, value -> note(name + ":" + value))
                .otherwise(failure -> note(name + " " + failure.getClass().getSimpleName()))));
    }

    @Test
    void c69_getters_of_an_empty_queue_fail() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        Virtually.run(() -> {
            spawned("one", queue.get());
            spawned("other", queue.get());
            return turn(() -> {
                queue.shutdown();
                queue.shutdown();
                assertThrows(QueueShutDownException.class, queue::getNow);
                assertThrows(QueueShutDownException.class, () -> queue.putNow("x"));
                return turn(() -> await(spawned("late", queue.get())));
            });
        });
        assertEquals(
                List.of("one QueueShutDownException", "other QueueShutDownException", "late QueueShutDownException"),
                log);
    }

    @Test
    void c69_putters_of_a_full_queue_fail_and_the_items_are_got() {
        AsyncQueue<String> queue = new AsyncQueue<>(1);
        queue.putNow("a");
        Virtually.run(() -> {
            spawned("putter", queue.put("b"));
            return turn(() -> {
                queue.shutdown();
                return turn(() -> {
                    spawned("get", queue.get());
                    spawned("get", queue.get());
                    return turn(() -> await(spawned("put", queue.put("c"))));
                });
            });
        });
        assertEquals(
                List.of(
                        "putter QueueShutDownException",
                        "get:a",
                        "get QueueShutDownException",
                        "put QueueShutDownException"),
                log);
    }

    @Test
    void c69_a_putter_that_was_woken_puts_nothing_after_a_shutdown() {
        AsyncQueue<String> queue = new AsyncQueue<>(1);
        queue.putNow("a");
        Virtually.run(() -> {
            spawned("putter", queue.put("b"));
            return turn(() -> {
                queue.getNow();
                queue.shutdown();
                return turn(() -> note(queue.size()));
            });
        });
        assertEquals(List.of("putter QueueShutDownException", "0"), log);
    }

    @Test
    void c69_an_item_that_was_promised_is_got_after_a_shutdown() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        Virtually.run(() -> {
            spawned("one", queue.get());
            spawned("other", queue.get());
            return turn(() -> {
                queue.putNow("a");
                queue.shutdown();
                return turn(() -> note("end"));
            });
        });
        assertEquals(List.of("one:a", "other QueueShutDownException", "end"), log);
    }

    @Test
    void c69_an_immediate_shutdown_drops_items_but_not_what_is_in_work() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        queue.putNow("a");
        queue.putNow("b");
        Virtually.run(() -> await(queue.get(), a -> {
            spawned("join", queue.join());
            return turn(() -> {
                queue.shutdown(true);
                assertThrows(QueueShutDownException.class, queue::getNow);
                return turn(() -> {
                    note("one is in work");
                    queue.taskDone();
                    return turn(() -> note("end"));
                });
            });
        }));
        assertEquals(List.of("one is in work", "join:null", "end"), log);
    }

    @Test
    void an_immediate_shutdown_that_drops_all_ends_a_join() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        queue.putNow("a");
        Virtually.run(() -> {
            spawned("join", queue.join());
            return turn(() -> {
                queue.shutdown(true);
                return turn(() -> note("end"));
            });
        });
        assertEquals(List.of("join:null", "end"), log);
    }

    @Test
    void who_comes_later_does_not_overtake_those_who_were_woken() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        Virtually.run(() -> {
            spawned("first", queue.get());
            return turn(() -> {
                spawned("late", flow(() -> {
                    queue.putNow("a");
                    return await(queue.get());
                }));
                return turn(() -> {
                    queue.putNow("b");
                    return turn(() -> note("end"));
                });
            });
        });
        assertEquals(List.of("first:a", "late:b", "end"), log);
    }

    @Test
    void who_was_woken_for_nothing_stands_in_front_again() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        Virtually.run(() -> {
            spawned("first", queue.get());
            spawned("second", queue.get());
            return turn(() -> {
                queue.putNow("a");
                note(queue.getNow());
                return turn(() -> {
                    queue.putNow("b");
                    queue.putNow("c");
                    return turn(() -> note("end"));
                });
            });
        });
        assertEquals(List.of("a", "first:b", "second:c", "end"), log);
    }

    private Flow.Await rest(AsyncIterator<String> iterator) {
        return await(iterator.advance(), more -> {
            note(more ? iterator.next() : "no more");
            return more ? rest(iterator) : null;
        });
    }

    @Test
    void a_loop_gets_items_until_the_queue_is_shut_down() {
        AsyncQueue<String> queue = new AsyncQueue<>();
        queue.putNow("a");
        AsyncIterator<String> iterator = queue.asyncIterator();
        assertThrows(NoSuchElementException.class, iterator::next);
        Virtually.run(() -> {
            Task<Object> loop = Fermata.spawn(flow(() -> rest(iterator)));
            return turn(() -> {
                queue.putNow("b");
                queue.putNow("c");
                queue.shutdown();
                return await(loop);
            });
        });
        assertEquals(List.of("a", "b", "c", "no more"), log);
    }
}
