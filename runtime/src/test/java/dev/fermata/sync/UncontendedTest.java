package dev.fermata.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.Workers;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.twin.Flow;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A fused {@code await(lock.acquire())} that need not wait makes no object, and neither does the release. */
class UncontendedTest {
    private static final int TIMES = 10_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What a linked call site calls: {@code (receiver, Driver, int) -> Object}. */
    private static MethodHandle entry(Coroutine<?> made) throws ReflectiveOperationException {
        return Callee.of(made)
                .entry()
                .asType(MethodType.methodType(Object.class, Object.class, Driver.class, int.class));
    }

    /** The same of a method that takes an element. */
    private static MethodHandle entry(Coroutine<?> made, String element) throws ReflectiveOperationException {
        MethodHandle entry = Callee.of(made)
                .entry()
                .asType(MethodType.methodType(Object.class, Object.class, Object.class, Driver.class, int.class));
        return MethodHandles.insertArguments(entry, 1, element);
    }

    private long bytes(Supplier<Coroutine<?>> call, Object receiver, Runnable release) throws Throwable {
        return bytes(call, receiver, null, release);
    }

    private long bytes(Supplier<Coroutine<?>> call, Object receiver, Object expected, Runnable release)
            throws Throwable {
        return bytes(entry(call.get()), receiver, expected, release);
    }

    private long bytes(MethodHandle entry, Object receiver, Object expected, Runnable release) throws Throwable {
        Driver driver = Driver.current();
        long before = 0;
        for (int i = -TIMES; i < TIMES; i++) {
            if (i == 0) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            assertEquals(expected, entry.invokeExact(receiver, driver, 1));
            release.run();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private Object allBytes() throws Throwable {
        AsyncLock lock = new AsyncLock();
        AsyncSemaphore semaphore = new AsyncSemaphore(1);
        AsyncReadWriteLock both = new AsyncReadWriteLock();
        long sum = bytes(lock::acquire, lock, lock::release);
        sum += bytes(semaphore::acquire, semaphore, semaphore::release);
        sum += bytes(both::acquireRead, both, both::releaseRead);
        sum += bytes(both::acquireWrite, both, both::releaseWrite);
        return sum;
    }

    private long bytesInTask(Flow.Start all) throws Throwable {
        try (EventLoop loop = new EventLoop()) {
            Task<?>[] task = new Task<?>[1];
            loop.execute(() -> task[0] = Fermata.spawn(Flow.flow(all)));
            loop.runUntil(() -> task[0] != null && task[0].isDone());
            return (Long) task[0].join();
        }
    }

    private static void assertNone(long bytes) {
        assertTrue(bytes < TIMES, () -> bytes + " bytes");
    }

    @Test
    void on_an_event_loop() throws Throwable {
        assertNone(bytesInTask(this::allBytes));
    }

    @Test
    void an_event_that_is_set_and_a_limiter_that_has_permits() throws Throwable {
        assertNone(bytesInTask(() -> {
            AsyncEvent event = new AsyncEvent();
            event.set();
            RateLimiter limiter = new RateLimiter(Integer.MAX_VALUE, Duration.ofMillis(1));
            return bytes(event::whenSet, event, () -> {}) + bytes(limiter::acquire, limiter, () -> {});
        }));
    }

    @Test
    void a_channel_and_a_queue_that_hold_an_element() throws Throwable {
        assertNone(bytesInTask(() -> {
            AsyncChannel<String> channel = AsyncChannel.buffered(1);
            AsyncQueue<String> queue = new AsyncQueue<>(1);
            assertTrue(channel.trySend("x"));
            queue.putNow("x");
            return bytes(channel::receive, channel, "x", () -> channel.trySend("x"))
                    + bytes(queue::get, queue, "x", () -> queue.putNow("x"));
        }));
    }

    @Test
    void a_channel_and_a_queue_that_have_room() throws Throwable {
        assertNone(bytesInTask(() -> {
            AsyncChannel<String> channel = AsyncChannel.buffered(1);
            AsyncQueue<String> queue = new AsyncQueue<>(1);
            // receives as a receiver that need not wait does; tryReceive makes an Optional
            MethodHandle receive = entry(channel.receive());
            Driver driver = Driver.current();
            return bytes(entry(queue.put("x"), "x"), queue, null, queue::getNow)
                    + bytes(entry(channel.send("x"), "x"), channel, null, () -> receive(receive, channel, driver));
        }));
    }

    private static void receive(MethodHandle entry, Object channel, Driver driver) {
        try {
            assertEquals("x", (Object) entry.invokeExact(channel, driver, 1));
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Bytes of one await that need not wait, objects that the call makes included. */
    private long bytesOfOne(Supplier<Coroutine<?>> call, Runnable before) throws Throwable {
        Driver driver = Driver.current();
        long begin = 0;
        for (int i = -TIMES; i < TIMES; i++) {
            if (i == 0) {
                begin = threads.getCurrentThreadAllocatedBytes();
            }
            before.run();
            assertNotSame(Suspension.SUSPENDED, Suspension.await(call.get(), driver, 1));
        }
        return (threads.getCurrentThreadAllocatedBytes() - begin) / TIMES;
    }

    @Test
    void a_barrier_makes_its_call_and_nothing_else_for_who_arrives_last() throws Throwable {
        long bytes = bytesInTask(() -> {
            AsyncBarrier barrier = new AsyncBarrier(1);
            return bytesOfOne(barrier::arrive, () -> {});
        });
        assertTrue(bytes <= 40, () -> bytes + " bytes");
    }

    @Test
    void a_select_of_two_channels_makes_less_than_a_kilobyte() throws Throwable {
        long bytes = bytesInTask(() -> {
            AsyncChannel<String> full = AsyncChannel.buffered(1);
            AsyncChannel<String> empty = AsyncChannel.buffered(1);
            return bytesOfOne(
                    () -> Select.<String>first().receive(empty, text -> text).receive(full, text -> text),
                    () -> full.trySend("x"));
        });
        assertTrue(bytes < 1024, () -> bytes + " bytes");
    }

    @Test
    void a_signal_that_nobody_waits_for() throws Throwable {
        assertNone(bytesInTask(() -> {
            AsyncLock lock = new AsyncLock();
            AsyncCondition condition = new AsyncCondition(lock);
            return bytes(lock::acquire, lock, () -> {
                condition.signal();
                lock.release();
            });
        }));
    }

    @Test
    void acquiring_on_many_threads() throws Throwable {
        try (Workers workers = new Workers()) {
            AsyncSemaphore semaphore = new AsyncSemaphore(2 * TIMES + 1);
            assertNone((Long) workers.spawn(() -> bytes(semaphore::acquire, semaphore, () -> {}))
                    .join());
        }
    }
}
