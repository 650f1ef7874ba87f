package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Task;
import dev.fermata.Workers;
import dev.fermata.twin.Flow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Several senders, channels of all shapes, one who selects among them, and others who are cancelled all the time, on two threads: each
 * element is received or reported, once, and those of one sender arrive in their order. {@code fermata.rounds} says how many.
 */
@Timeout(1200)
class ChannelTrafficTest {
    private static final int ELEMENTS = Integer.getInteger("fermata.rounds", 20_000);
    private static final int SENDER = 1_000_000;

    private final Workers workers = new Workers();
    private final Tally tally = new Tally();
    private final List<AsyncChannel<Integer>> channels = List.of(
            AsyncChannel.rendezvous(tally::undelivered),
            AsyncChannel.buffered(2, Overflow.SUSPEND, tally::undelivered),
            AsyncChannel.conflated(tally::undelivered),
            AsyncChannel.rendezvous(tally::undelivered));
    private final int[] last = {-1, -1, -1, -1};

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    void all_is_received_or_reported() {
        List<Task<?>> senders = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            int sender = i;
            senders.add(workers.spawn(() -> sendAll(sender, 0)));
        }
        Task<Object> consumer = workers.spawn(this::selectAll);
        for (int i = 0; senders.stream().anyMatch(sender -> !sender.isDone()); i++) {
            disturb(i);
        }
        senders.forEach(Task::join);
        channels.forEach(AsyncChannel::close);
        consumer.join();
        tally.assertAll(channels.size() * ELEMENTS);
    }

    private Object sendAll(int sender, int next) throws Throwable {
        if (next == ELEMENTS) {
            return null;
        }
        AsyncChannel<Integer> channel = channels.get(sender);
        int element = sender * SENDER + next;
        if (sender == 3) {
            return await(
                    Select.<Object>fair().send(channel, element, () -> null).receive(channels.get(0), tally::received),
                    received -> sendAll(sender, received == null ? next + 1 : next));
        }
        return await(channel.send(element), sent -> sendAll(sender, next + 1));
    }

    /** Until all are closed. */
    private Flow.Await selectAll() {
        Select<Object> select = Select.fair();
        for (AsyncChannel<Integer> channel : channels) {
            select.receive(channel, this::inOrder);
        }
        return await(select, element -> selectAll()).otherwise(closed -> drain(closed));
    }

    private Object drain(Throwable closed) throws Throwable {
        if (!(closed instanceof ChannelClosedException)) {
            throw closed;
        }
        for (AsyncChannel<Integer> channel : channels) {
            while (channel.bufferedNow() > 0) {
                channel.tryReceive().ifPresent(this::inOrder);
            }
        }
        return null;
    }

    private Object inOrder(int element) {
        int sender = element / SENDER;
        assertTrue(last[sender] < element, () -> element + " after " + last[sender]);
        last[sender] = element;
        return tally.received(element);
    }

    /** Somebody comes, waits, and is cancelled. */
    private void disturb(int round) {
        AsyncChannel<Integer> one = channels.get(round % 4);
        AsyncChannel<Integer> other = channels.get(round / 4 % 4);
        Task<?> task = round % 3 == 0
                ? workers.spawn(() -> await(one.receive(), tally::received))
                : workers.spawn(
                        Select.<Object>first().receive(one, tally::received).receive(other, tally::received));
        for (int i = round % 64 * 4; i > 0; i--) {
            Thread.onSpinWait();
        }
        task.cancel();
        while (!task.isDone()) {
            Thread.onSpinWait();
        }
    }
}
