package dev.fermata.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.Workers;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.twin.Flow;
import java.lang.invoke.MethodHandle;
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

    private long bytes(Supplier<Coroutine<?>> call, Object receiver, Runnable release) throws Throwable {
        return bytes(call, receiver, null, release);
    }

    private long bytes(Supplier<Coroutine<?>> call, Object receiver, Object expected, Runnable release)
            throws Throwable {
        MethodHandle entry = entry(call.get());
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
