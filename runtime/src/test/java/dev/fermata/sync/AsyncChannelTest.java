package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.Virtually;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** What channels do that users' programs seldom show. */
class AsyncChannelTest {
    private final List<Object> undelivered = new ArrayList<>();

    @Test
    void a_channel_of_a_loop_is_refused_to_other_threads() {
        AsyncChannel<Integer> channel = AsyncChannel.buffered(2);
        Virtually.run(() -> await(channel.send(1)));
        String refused = elsewhere(() -> channel.trySend(2));
        assertTrue(refused.startsWith("this channel is bound to another scheduler"), refused);
        assertEquals(refused, elsewhere(() -> Virtually.run(() -> await(channel.receive()))));
        assertEquals(
                refused,
                elsewhere(() ->
                        Virtually.run(() -> await(Select.<Integer>first().receive(channel, x -> x)))));
        assertEquals(1, channel.bufferedNow());
    }

    private static String elsewhere(Runnable action) {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            return pool.submit(() -> assertThrows(IllegalStateException.class, action::run)
                            .getMessage())
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_select_of_things_of_two_loops_is_refused_and_leaves_no_trace() {
        AsyncChannel<Integer> theirs = AsyncChannel.buffered(2);
        AsyncChannel<Integer> ours = AsyncChannel.buffered(2);
        Virtually.run(() -> await(theirs.send(1)));
        assertThrows(
                IllegalStateException.class,
                () -> Virtually.run(() ->
                        await(Select.<Integer>first().receive(ours, x -> x).receive(theirs, x -> x))));
        assertEquals(0, ours.receivers().size());
        assertEquals(1, theirs.bufferedNow());
    }

    @Test
    void what_on_undelivered_throws_is_reported() {
        Virtually virtually = new Virtually();
        AsyncChannel<Integer> channel = AsyncChannel.conflated(element -> {
            throw new IllegalArgumentException("no " + element);
        });
        virtually.toTheEnd(() -> await(channel.send(1), v -> await(channel.send(2), w -> await(channel.receive()))));
        assertEquals(
                List.of("onUndelivered of a channel failed: java.lang.IllegalArgumentException: no 1"),
                virtually.reports);
    }

    @Test
    void on_undelivered_may_use_the_channel() {
        AsyncChannel<Integer> dead = AsyncChannel.unlimited();
        AsyncChannel<Integer> channel = AsyncChannel.buffered(2, Overflow.SUSPEND, dead::trySend);
        Virtually.run(() -> await(
                channel.send(1),
                v -> await(channel.send(2), w -> {
                    channel.cancel();
                    return null;
                })));
        assertEquals(2, dead.bufferedNow());
    }

    @Test
    void a_send_of_a_task_that_never_began_is_undelivered() {
        AsyncChannel<Integer> channel = AsyncChannel.buffered(1, Overflow.SUSPEND, undelivered::add);
        Virtually.run(() -> {
            Task<Void> never = Fermata.spawn(channel.send(1));
            never.cancel();
            return await(Fermata.yieldNow());
        });
        assertEquals(List.of(1), undelivered);
    }

    @Test
    void sends_that_wait_when_the_loop_ends_are_undelivered() {
        AsyncChannel<Integer> channel = AsyncChannel.rendezvous(undelivered::add);
        Virtually.run(() -> {
            Fermata.spawn(channel.send(1));
            return await(Fermata.yieldNow());
        });
        assertEquals(List.of(1), undelivered);
    }

    @Test
    void an_element_that_a_loop_received_and_did_not_ask_for_is_undelivered() {
        AsyncChannel<Integer> channel = AsyncChannel.buffered(2, Overflow.SUSPEND, undelivered::add);
        Virtually.run(() -> await(channel.send(1), v -> {
            var iterator = channel.asyncIterator();
            return await(iterator.advance(), found -> await(iterator.closeAsync()));
        }));
        assertEquals(List.of(1), undelivered);
    }

    @Test
    void nobody_overtakes_who_waits() {
        AsyncChannel<Integer> channel = AsyncChannel.buffered(1);
        Virtually.run(() -> {
            Task<Integer> waiting = Fermata.spawn(channel.receive());
            return await(Fermata.yieldNow(), v -> {
                assertTrue(channel.trySend(1));
                assertTrue(channel.tryReceive().isEmpty());
                assertFalse(channel.trySend(2));
                return await(
                        waiting,
                        one -> await(channel.send(3), w -> {
                            Task<Void> sender = Fermata.spawn(channel.send(4));
                            return await(Fermata.yieldNow(), x -> {
                                assertEquals(3, channel.tryReceive().orElseThrow());
                                assertFalse(channel.trySend(5));
                                return await(sender);
                            });
                        }));
            });
        });
        assertEquals(4, channel.tryReceive().orElseThrow());
    }

    @Test
    void receivers_whose_senders_were_cancelled_keep_their_order() {
        AsyncChannel<Integer> channel = AsyncChannel.rendezvous();
        Virtually.run(() -> {
            List<Task<Integer>> receivers = List.of(
                    Fermata.spawn(channel.receive()),
                    Fermata.spawn(channel.receive()),
                    Fermata.spawn(channel.receive()));
            return await(Fermata.yieldNow(), v -> {
                List<Task<Void>> senders = List.of(Fermata.spawn(channel.send(-1)), Fermata.spawn(channel.send(-2)));
                return await(Fermata.yieldNow(), w -> {
                    assertEquals(2, channel.receivers().promised());
                    senders.forEach(Task::cancel);
                    return await(
                            Fermata.yieldNow(),
                            x -> await(Fermata.yieldNow(), y -> {
                                assertEquals(0, channel.receivers().promised());
                                for (int i = 0; i < 3; i++) {
                                    assertTrue(channel.trySend(i));
                                }
                                return await(Fermata.gather(receivers), values -> {
                                    assertEquals(List.of(0, 1, 2), values);
                                    return null;
                                });
                            }));
                });
            });
        });
    }

    @Test
    void wrong_uses() {
        assertThrows(IllegalArgumentException.class, () -> AsyncChannel.buffered(0));
        AsyncChannel<Integer> channel = AsyncChannel.rendezvous();
        assertThrows(NullPointerException.class, () -> channel.send(null));
        assertThrows(NullPointerException.class, () -> channel.trySend(null));
        assertThrows(IllegalStateException.class, () -> Virtually.run(() -> await(Select.first())));
        assertThrows(IllegalArgumentException.class, () -> Select.first().when(channel.receive(), x -> x));
        Select<Integer> select = Select.<Integer>first().after(java.time.Duration.ZERO, () -> 1);
        assertEquals(1, Virtually.<Integer>run(() -> await(select)));
        assertThrows(IllegalStateException.class, () -> select.receive(channel, x -> x));
        assertEquals("AsyncChannel[rendezvous]", channel.toString());
    }

    @Test
    void selects_that_lost_elsewhere_are_not_counted_as_senders() {
        AsyncChannel<Integer> one = AsyncChannel.rendezvous();
        AsyncChannel<Integer> other = AsyncChannel.rendezvous();
        Virtually.run(() -> {
            Task<String> select = Fermata.spawn(
                    Select.<String>first().send(one, 1, () -> "one").send(other, 2, () -> "other"));
            return await(Fermata.yieldNow(), v -> {
                assertEquals(1, one.tryReceive().orElseThrow());
                assertTrue(other.tryReceive().isEmpty());
                return await(select, value -> {
                    assertEquals("one", value);
                    assertEquals(0, other.senders().size());
                    return null;
                });
            });
        });
    }

    @Test
    void a_select_that_was_chosen_by_one_is_not_chosen_by_another() {
        AsyncChannel<Integer> one = AsyncChannel.rendezvous();
        AsyncChannel<Integer> other = AsyncChannel.rendezvous();
        Virtually.run(() -> {
            Task<Integer> select =
                    Fermata.spawn(Select.<Integer>first().receive(one, x -> x).receive(other, x -> x));
            return await(Fermata.yieldNow(), v -> {
                assertTrue(other.trySend(1));
                assertFalse(one.trySend(2));
                return await(select, element -> {
                    assertEquals(1, element);
                    return null;
                });
            });
        });
        assertEquals(0, one.bufferedNow());
    }
}
