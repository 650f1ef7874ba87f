package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncChannel;
import dev.fermata.sync.ChannelClosedException;
import dev.fermata.sync.Overflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** X04, X13: channels between tasks, and what becomes of elements that nobody receives. */
class Channels {
    private static final Duration MOMENT = Duration.ofMillis(5);

    private static List<Integer> list() {
        return Collections.synchronizedList(new ArrayList<>());
    }

    @Async
    static Coroutine<Void> sendAll(AsyncChannel<Integer> channel, int from, int to) {
        for (int i = from; i <= to; i++) {
            await(channel.send(i));
        }
        return result();
    }

    @Async
    static Coroutine<List<Integer>> receiveAll(AsyncChannel<Integer> channel) {
        List<Integer> received = new ArrayList<>();
        for (int element : each(channel)) {
            received.add(element);
        }
        return result(received);
    }

    @Async
    static Coroutine<Void> X13_channel_overflow() {
        AsyncChannel<Integer> latest = AsyncChannel.buffered(2, Overflow.DROP_LATEST);
        AsyncChannel<Integer> oldest = AsyncChannel.buffered(2, Overflow.DROP_OLDEST);
        await(sendAll(latest, 1, 4));
        await(sendAll(oldest, 1, 4));
        latest.close();
        oldest.close();
        assertEquals(List.of(1, 2), await(receiveAll(latest)));
        assertEquals(List.of(3, 4), await(receiveAll(oldest)));
        return result();
    }

    @Async
    static Coroutine<Void> X13_conflated_keeps_the_newest() {
        AsyncChannel<String> channel = AsyncChannel.conflated();
        await(channel.send("old"));
        await(channel.send("new"));
        assertEquals("new", await(channel.receive()));
        assertEquals(Optional.empty(), channel.tryReceive());
        return result();
    }

    @Async
    static Coroutine<Void> X13_a_full_buffer_makes_the_sender_wait() {
        AsyncChannel<Integer> channel = AsyncChannel.buffered(2);
        Task<Void> sender = spawn(sendAll(channel, 1, 4));
        await(sleep(MOMENT));
        assertFalse(sender.isDone());
        assertFalse(channel.trySend(9));
        assertEquals(1, await(channel.receive()));
        assertEquals(2, await(channel.receive()));
        await(sender);
        assertEquals(3, await(channel.receive()));
        assertEquals(4, await(channel.receive()));
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X04_a_rendezvous_send_ends_when_the_element_is_received() {
        AsyncChannel<Integer> channel = AsyncChannel.rendezvous();
        List<String> order = new ArrayList<>();
        Task<Void> sender = spawn(async(() -> {
            await(channel.send(1));
            order.add("sent");
            return result();
        }));
        await(sleep(MOMENT));
        assertEquals(List.of(), order);
        assertEquals(1, await(channel.receive()));
        order.add("received");
        await(sender);
        assertEquals(List.of("received", "sent"), order);
        assertFalse(channel.trySend(2));
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X13_a_newcomer_does_not_overtake_one_that_was_woken() {
        AsyncChannel<Integer> channel = AsyncChannel.buffered(2);
        await(channel.send(0));
        await(channel.send(1));
        Task<Void> first = spawn(channel.send(2));
        await(yieldNow());
        assertEquals(Optional.of(0), channel.tryReceive());
        assertEquals(Optional.of(1), channel.tryReceive());
        await(channel.send(3));
        assertTrue(first.isDone());
        assertEquals(2, await(channel.receive()));
        assertEquals(3, await(channel.receive()));
        return result();
    }

    @Async
    static Coroutine<Void> X04_undelivered_when_a_send_is_cancelled() {
        List<Integer> undelivered = list();
        List<AsyncChannel<Integer>> channels = List.of(
                AsyncChannel.rendezvous(undelivered::add),
                AsyncChannel.buffered(1, Overflow.SUSPEND, undelivered::add));
        for (AsyncChannel<Integer> channel : channels) {
            undelivered.clear();
            channel.trySend(0);
            Task<Void> cancelled = spawn(channel.send(1));
            await(sleep(MOMENT));
            cancelled.cancel();
            await(sleep(MOMENT));
            assertTrue(cancelled.isCancelled());
            assertEquals(List.of(1), undelivered);
            Task<Void> next = spawn(channel.send(2));
            int received = await(channel.receive());
            if (received == 0) {
                received = await(channel.receive());
            }
            assertEquals(2, received);
            await(next);
            assertEquals(List.of(1), undelivered);
        }
        return result();
    }

    @Async
    static Coroutine<Void> X04_undelivered_when_a_channel_is_cancelled() {
        List<Integer> undelivered = list();
        AsyncChannel<Integer> channel = AsyncChannel.buffered(3, Overflow.SUSPEND, undelivered::add);
        await(sendAll(channel, 1, 3));
        assertEquals(1, await(channel.receive()));
        channel.cancel();
        channel.cancel();
        assertEquals(List.of(2, 3), undelivered);
        try {
            await(channel.receive());
            fail("was cancelled");
        } catch (ChannelClosedException expected) {
            assertEquals("the channel was cancelled", expected.getMessage());
        }
        try {
            await(channel.send(4));
            fail("was cancelled");
        } catch (ChannelClosedException expected) {
            assertEquals(List.of(2, 3, 4), undelivered);
        }
        return result();
    }

    @Async
    static Coroutine<Void> X04_undelivered_when_the_buffer_overflows() {
        List<Integer> undelivered = list();
        AsyncChannel<Integer> conflated = AsyncChannel.conflated(undelivered::add);
        await(sendAll(conflated, 1, 3));
        assertEquals(3, await(conflated.receive()));
        assertEquals(List.of(1, 2), undelivered);
        AsyncChannel<Integer> latest = AsyncChannel.buffered(1, Overflow.DROP_LATEST, undelivered::add);
        await(sendAll(latest, 4, 6));
        assertEquals(4, await(latest.receive()));
        assertEquals(List.of(1, 2, 5, 6), undelivered);
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X04_a_receiver_that_was_woken_and_cancelled_leaves_the_element_to_the_next() {
        List<Integer> undelivered = new ArrayList<>();
        List<AsyncChannel<Integer>> channels = List.of(
                AsyncChannel.rendezvous(undelivered::add),
                AsyncChannel.buffered(1, Overflow.SUSPEND, undelivered::add),
                AsyncChannel.conflated(undelivered::add));
        for (AsyncChannel<Integer> channel : channels) {
            Task<Integer> first = spawn(channel.receive());
            Task<Integer> second = spawn(channel.receive());
            await(yieldNow());
            assertTrue(channel.trySend(1));
            first.cancel();
            assertEquals(1, await(second));
            assertTrue(first.isCancelled());
            Task<Integer> last = spawn(channel.receive());
            await(yieldNow());
            assertTrue(channel.trySend(2));
            last.cancel();
            await(yieldNow());
            assertEquals(2, await(channel.receive()));
            assertEquals(List.of(), undelivered);
        }
        return result();
    }

    @Async
    static Coroutine<Void> X04_closing_lets_receivers_drain() {
        List<Integer> undelivered = list();
        AsyncChannel<Integer> channel = AsyncChannel.buffered(2, Overflow.SUSPEND, undelivered::add);
        Task<Void> sender = spawn(sendAll(channel, 1, 4));
        await(sleep(MOMENT));
        channel.close();
        try {
            await(sender);
            fail("was closed");
        } catch (ChannelClosedException expected) {
            assertNull(expected.getCause());
        }
        assertEquals(List.of(1, 2), await(receiveAll(channel)));
        assertEquals(List.of(3), undelivered);
        assertThrows(ChannelClosedException.class, () -> channel.trySend(5));
        assertThrows(ChannelClosedException.class, channel::tryReceive);
        return result();
    }

    @Async
    static Coroutine<Void> X04_a_cause_reaches_receivers_and_loops() {
        AsyncChannel<Integer> channel = AsyncChannel.buffered(2);
        await(channel.send(1));
        Exception cause = new Exception("no more paper");
        channel.close(cause);
        List<Integer> received = new ArrayList<>();
        try {
            for (int element : each(channel)) {
                received.add(element);
            }
            fail("was closed with a cause");
        } catch (ChannelClosedException expected) {
            assertSame(cause, expected.getCause());
        }
        assertEquals(List.of(1), received);
        return result();
    }

    @Async
    static Coroutine<Void> X04_several_loops_share_the_elements() {
        AsyncChannel<Integer> channel = AsyncChannel.rendezvous();
        Task<List<Integer>> one = spawn(receiveAll(channel));
        Task<List<Integer>> two = spawn(receiveAll(channel));
        await(sendAll(channel, 1, 50));
        channel.close();
        List<Integer> all = new ArrayList<>(await(one));
        all.addAll(await(two));
        Collections.sort(all);
        assertEquals(50, all.size());
        assertEquals(50, all.stream().distinct().count());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X04_receivers_and_senders_go_on_in_their_order() {
        AsyncChannel<Integer> channel = AsyncChannel.rendezvous();
        List<String> order = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            spawn(async(() -> {
                order.add(name + await(channel.receive()));
                return result();
            }));
        }
        await(sendAll(channel, 1, 3));
        await(sleep(MOMENT));
        assertEquals(List.of("a1", "b2", "c3"), order);
        for (int i = 4; i <= 6; i++) {
            spawn(channel.send(i));
        }
        await(yieldNow());
        for (int i = 4; i <= 6; i++) {
            assertEquals(i, await(channel.receive()));
        }
        return result();
    }

    /** Often enough for the calls to be fused. */
    @Async
    static Coroutine<Void> X04_many_elements_arrive_in_their_order() {
        for (AsyncChannel<Integer> channel :
                List.of(AsyncChannel.<Integer>rendezvous(), AsyncChannel.<Integer>buffered(16))) {
            Task<Void> sender = spawn(sendAll(channel, 1, 2000));
            for (int i = 1; i <= 2000; i++) {
                assertEquals(i, await(channel.receive()));
            }
            await(sender);
        }
        return result();
    }
}
