package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who sends, receives or selects is cancelled by one thread while another one meets it: each element is received or reported, once,
 * and nobody stands in line at the end.
 */
@Timeout(1200)
class ChannelRaceTest extends RaceRounds {
    private final Tally tally = new Tally();

    /** Waits for a task; answers null when it was cancelled. */
    private static Object ended(Task<?> task) {
        try {
            return task.join();
        } catch (CancellationException cancelled) {
            return null;
        }
    }

    private Task<Object> receiver(AsyncChannel<Integer> channel) {
        return workers.spawn(() -> await(channel.receive(), tally::received));
    }

    private void meetReceivers(AsyncChannel<Integer> channel) {
        rounds(round -> {
            Task<Object> first = receiver(channel);
            until(() -> first.isDone() || channel.seen(() -> channel.receivers().size() == 1));
            cancelSoon(first, round);
            Task<Void> send = workers.spawn(channel.send(round));
            ended(first);
            if (tally.endOf(round) == null) {
                seen++;
                receiver(channel).join();
            }
            send.join();
            assertIdle(channel);
            tally.assertAll(1);
        });
    }

    private static void assertIdle(AsyncChannel<Integer> channel) {
        assertEquals(
                0,
                channel.seen(
                        () -> channel.receivers().size() + channel.senders().size()));
        assertEquals(
                0,
                channel.seen(
                        () -> channel.receivers().promised() + channel.senders().promised()));
        assertEquals(0, channel.bufferedNow());
    }

    @Test
    void receivers_at_a_rendezvous() {
        meetReceivers(AsyncChannel.rendezvous(tally::undelivered));
    }

    @Test
    void receivers_at_a_buffer() {
        meetReceivers(AsyncChannel.buffered(1, Overflow.SUSPEND, tally::undelivered));
    }

    /** A buffer is full before. */
    private void meetSenders(AsyncChannel<Integer> channel, int before) {
        rounds(round -> {
            for (int i = 0; i < before; i++) {
                assertTrue(channel.trySend(-1 - i));
            }
            Task<Void> first = workers.spawn(channel.send(2 * round));
            until(() -> channel.seen(() -> channel.senders().size() == 1));
            Task<Void> second = workers.spawn(channel.send(2 * round + 1));
            until(() -> channel.seen(() -> channel.senders().size() == 2));
            cancelSoon(first, round);
            receiver(channel).join();
            ended(first);
            until(() -> tally.endOf(2 * round) != null || channel.bufferedNow() > 0);
            if ("undelivered".equals(tally.endOf(2 * round))) {
                seen++;
            }
            while (!second.isDone() || channel.bufferedNow() > 0) {
                channel.tryReceive().ifPresent(tally::received);
            }
            assertEquals("received", tally.endOf(2 * round + 1));
            assertIdle(channel);
            tally.assertAll(2 + before);
        });
    }

    @Test
    void senders_at_a_rendezvous() {
        meetSenders(AsyncChannel.rendezvous(tally::undelivered), 0);
    }

    @Test
    void senders_at_a_buffer() {
        meetSenders(AsyncChannel.buffered(1, Overflow.SUSPEND, tally::undelivered), 1);
    }

    @Test
    void a_channel_that_is_cancelled() {
        rounds(round -> {
            AsyncChannel<Integer> channel =
                    AsyncChannel.buffered(1 + round % 2, Overflow.values()[round % 3], tally::undelivered);
            Task<Void> first = workers.spawn(channel.send(1));
            Task<Object> receiver = receiver(channel);
            Task<Void> second = workers.spawn(channel.send(2));
            pause(round);
            channel.cancel();
            ends(first);
            ends(second);
            seen += ends(receiver) ? 1 : 0;
            assertEquals(0, channel.bufferedNow());
            tally.assertAll(2);
        });
    }

    /** Whether it ended well, or with the end of the channel. */
    private static boolean ends(Task<?> task) {
        until(task::isDone);
        Throwable failure = task.handle((value, thrown) -> thrown).join();
        assertTrue(failure == null || failure instanceof ChannelClosedException, () -> "" + failure);
        return failure == null;
    }

    /** One sends there or receives here, the other one the other way round. */
    private Select<String> exchange(
            AsyncChannel<Integer> there, int element, AsyncChannel<Integer> here, boolean sendsFirst) {
        Select<String> select = Select.first();
        if (sendsFirst) {
            select.send(there, element, () -> "sent");
        }
        select.receive(here, other -> "got " + tally.received(other));
        return sendsFirst ? select : select.send(there, element, () -> "sent");
    }

    @Test
    void two_selects_that_meet() {
        AsyncChannel<Integer> left = AsyncChannel.rendezvous(tally::undelivered);
        AsyncChannel<Integer> right = AsyncChannel.rendezvous(tally::undelivered);
        rounds(round -> {
            Task<String> one = workers.spawn(exchange(left, 1, right, round % 2 == 0));
            pause(round);
            Task<String> two = workers.spawn(exchange(right, 2, left, round / 2 % 2 == 0));
            boolean isFromOne = one.join().equals("sent");
            assertEquals(isFromOne ? "got 1" : "sent", two.join());
            assertEquals(isFromOne ? "sent" : "got 2", one.join());
            seen += isFromOne ? 1 : 0;
            assertIdle(left);
            assertIdle(right);
            tally.assertAll(1);
        });
    }

    @Test
    void two_selects_that_meet_while_one_is_cancelled() {
        AsyncChannel<Integer> left = AsyncChannel.rendezvous(tally::undelivered);
        AsyncChannel<Integer> right = AsyncChannel.rendezvous(tally::undelivered);
        rounds(round -> {
            Task<String> one = workers.spawn(exchange(left, 1, right, round % 2 == 0));
            cancelSoon(one, round);
            Task<String> two = workers.spawn(exchange(right, 2, left, round / 2 % 2 == 0));
            Object first = ended(one);
            if (first == null && tally.endOf(1) == null && tally.endOf(2) == null) {
                seen++;
                until(() -> two.isDone() || left.seen(() -> left.receivers().size() == 1));
                two.cancel();
            }
            Object second = ended(two);
            assertNotEquals(first == null ? "-" : first, second == null ? "+" : second);
            // what was handed over to the one that is cancelled is for the next receiver
            left.tryReceive().ifPresent(tally::received);
            right.tryReceive().ifPresent(tally::received);
            tally.assertAll(first == null && second == null ? 0 : 1);
            assertIdle(left);
            assertIdle(right);
        });
    }

    @Test
    void three_selects_in_a_ring() {
        List<AsyncChannel<Integer>> ring = Stream.generate(() -> AsyncChannel.<Integer>rendezvous(tally::undelivered))
                .limit(3)
                .toList();
        rounds(round -> {
            List<Task<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                tasks.add(workers.spawn(exchange(ring.get(i), i, ring.get((i + 1) % 3), (round >> i) % 2 == 0)));
                pause(round >> i);
            }
            until(() -> count(tasks) == 2);
            tasks.forEach(Task::cancel);
            seen += ended(tasks.get(0)) == null ? 1 : 0;
            until(() -> count(tasks) == 3);
            tally.assertAll(1);
            ring.forEach(channel -> assertIdle(channel));
        });
    }

    private static int count(List<? extends Task<?>> tasks) {
        int done = 0;
        for (Task<?> task : tasks) {
            done += task.isDone() ? 1 : 0;
        }
        return done;
    }

    @Test
    void a_select_of_a_channel_and_a_lock() {
        AsyncChannel<Integer> channel = AsyncChannel.buffered(1, Overflow.SUSPEND, tally::undelivered);
        AsyncLock lock = new AsyncLock();
        rounds(round -> {
            until(lock::tryAcquire);
            Task<String> select = workers.spawn(Select.<String>first()
                    .lock(lock, held -> {
                        held.close();
                        return "lock";
                    })
                    .receive(channel, element -> "" + tally.received(element)));
            cancelSoon(select, round);
            workers.execute(lock::release);
            assertTrue(channel.trySend(round));
            Object value = ended(select);
            if (tally.endOf(round) == null) {
                seen++;
                assertEquals(round, channel.tryReceive().map(tally::received).orElse(null));
            } else {
                assertNotEquals("lock", value);
            }
            until(lock::tryAcquire);
            lock.release();
            assertEquals(0, lock.waiting());
            assertFalse(lock.isLocked());
            assertIdle(channel);
            tally.assertAll(1);
        });
    }
}
