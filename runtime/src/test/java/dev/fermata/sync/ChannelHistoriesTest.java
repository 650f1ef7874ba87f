package dev.fermata.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import dev.fermata.twin.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random histories of sends, receives and selects on channels of all shapes, many of them cancelled: each element is received or
 * reported once, a sender's elements arrive in their order, nobody waits for what is there, and nothing is left at the end. The
 * system properties {@code fermata.seed} and {@code fermata.histories} say which and how many; a failure names its seed.
 */
class ChannelHistoriesTest {
    private static final int HISTORIES = Integer.getInteger("fermata.histories", 10_000);
    private static final long SEED = Long.getLong("fermata.seed", 1);
    private static final int BATCHES = 12;

    private final EventLoop loop = new EventLoop(new VirtualTime());
    private final Tally tally = new Tally();
    private final List<Task<?>> tasks = new ArrayList<>();
    private final Map<AsyncChannel<Integer>, Integer> newest = new HashMap<>();
    private final List<AsyncChannel<Integer>> channels = List.of(
            AsyncChannel.rendezvous(tally::undelivered),
            AsyncChannel.rendezvous(tally::undelivered),
            AsyncChannel.buffered(2, Overflow.SUSPEND, tally::undelivered),
            AsyncChannel.buffered(2, Overflow.DROP_OLDEST, tally::undelivered),
            AsyncChannel.buffered(1, Overflow.DROP_LATEST, tally::undelivered));
    private final StringBuilder log = new StringBuilder();
    private Random random = new Random();
    private Throwable failure;

    /** What was sent, and must come to an end. */
    private final Set<Integer> sent = new HashSet<>();

    /** What was sent by a call of its own, in this order. */
    private final Set<Integer> called = new HashSet<>();

    /** Which task offered an element by a select. */
    private final Map<Integer, Integer> offeredBy = new HashMap<>();

    private int offered;

    @Test
    void of_channels() {
        for (int i = 0; i < HISTORIES; i++) {
            ChannelHistoriesTest one = new ChannelHistoriesTest();
            try {
                one.play(SEED + i);
            } catch (Throwable difference) {
                throw new AssertionError("-Dfermata.seed=" + (SEED + i) + one.log, difference);
            }
        }
    }

    private void play(long seed) throws Throwable {
        random = new Random(seed);
        loop.setExceptionHandler((context, thrown) -> failure = thrown);
        for (int i = 0; i < BATCHES; i++) {
            batch(() -> {
                for (int left = 1 + random.nextInt(5); left > 0; left--) {
                    operate();
                }
            });
            assertNobodyWaitsInVain();
        }
        batch(() -> tasks.forEach(Task::cancel));
        batch(() -> channels.forEach(AsyncChannel::cancel));
        for (AsyncChannel<Integer> channel : channels) {
            assertEquals(0, channel.receivers().size() + channel.senders().size(), "in line");
            assertEquals(0, channel.receivers().promised() + channel.senders().promised(), "promised");
        }
        for (int element : sent) {
            assertNotNull(tally.endOf(element), () -> element + " has no end");
        }
        offeredBy.forEach((element, task) -> assertTrue(
                sent.contains(element)
                        || tally.endOf(element) == null
                        || tasks.get(task).isCancelled(),
                () -> element + " was not chosen, but " + tally.endOf(element)));
        tally.assertOnce();
        loop.close();
    }

    private void batch(Runnable operations) throws Throwable {
        log.append("\n-");
        loop.execute(operations);
        loop.runUntil(() -> loop.queued().isEmpty());
        if (failure != null) {
            throw failure;
        }
        for (Task<?> task : tasks) {
            if (task.isCompletedExceptionally() && !task.isCancelled()) {
                task.join();
            }
        }
    }

    private void operate() {
        AsyncChannel<Integer> channel = anyChannel();
        switch (random.nextInt(8)) {
            case 0, 1 -> start("send to " + channels.indexOf(channel), channel.send(nextSent()));
            case 2 -> start("receive from " + channels.indexOf(channel), receiving(channel));
            case 3, 4 -> start("select", select());
            case 5 -> tryNow(channel);
            default -> cancelAny();
        }
    }

    private AsyncChannel<Integer> anyChannel() {
        return channels.get(random.nextInt(channels.size()));
    }

    private int nextSent() {
        sent.add(offered);
        called.add(offered);
        return offered++;
    }

    private Coroutine<?> receiving(AsyncChannel<Integer> channel) {
        return Flow.flow(() -> Flow.await(channel.receive(), element -> received(channel, element)));
    }

    private Coroutine<?> select() {
        Select<Object> select = random.nextBoolean() ? Select.first() : Select.fair();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            AsyncChannel<Integer> channel = anyChannel();
            if (random.nextBoolean()) {
                select.receive(channel, element -> received(channel, element));
            } else {
                int element = offered++;
                log.append(" (").append(element).append(')');
                offeredBy.put(element, tasks.size());
                // one that was not chosen was not sent
                select.send(channel, element, () -> chosen(element));
            }
        }
        return select;
    }

    private Object chosen(int element) {
        return sent.add(element);
    }

    private void tryNow(AsyncChannel<Integer> channel) {
        if (random.nextBoolean()) {
            channel.tryReceive().ifPresent(element -> received(channel, element));
        } else {
            int element = offered++;
            if (channel.trySend(element)) {
                sent.add(element);
            }
        }
    }

    private Object received(AsyncChannel<Integer> channel, int element) {
        if (called.contains(element)) {
            int before = newest.getOrDefault(channel, -1);
            assertTrue(before < element, () -> element + " after " + before);
            newest.put(channel, element);
        }
        return tally.received(element);
    }

    private void start(String what, Coroutine<?> call) {
        log.append(' ').append(what).append(" as ").append(tasks.size());
        tasks.add(Fermata.spawn(call));
    }

    private void cancelAny() {
        if (!tasks.isEmpty()) {
            int id = Math.max(0, tasks.size() - 1 - random.nextInt(8));
            log.append(" cancel ").append(id);
            tasks.get(id).cancel();
        }
    }

    private void assertNobodyWaitsInVain() {
        for (AsyncChannel<Integer> channel : channels) {
            assertTrue(channel.receivers().isEmpty() || channel.bufferedNow() == 0, "waits for what is there");
            Wait receiver = channel.receivers().first();
            for (Wait sender = channel.senders().first(); receiver != null && sender != null; sender = sender.next) {
                assertTrue(channel.capacityOfBuffer() > 0 || sender.isBeside(receiver), "do not meet");
            }
            assertTrue(channel.senders().isEmpty() || channel.bufferedNow() >= channel.capacityOfBuffer(), "has room");
        }
    }
}
