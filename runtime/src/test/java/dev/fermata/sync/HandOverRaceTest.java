package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.Workers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who waits is cancelled by one thread while another one hands over what it waits for: nothing is lost, and nothing is held at the
 * end. The system property {@code fermata.rounds} says how often.
 */
@Timeout(1200)
class HandOverRaceTest {
    private static final int ROUNDS = Integer.getInteger("fermata.rounds", 20_000);

    private final Workers workers = new Workers();
    private final AtomicInteger inside = new AtomicInteger();
    private int cancelled;

    @AfterEach
    void end() {
        workers.close();
    }

    /** Both outcomes are to be seen, or the rounds show nothing. */
    private void rounds(IntConsumer round) {
        for (int i = 0; i < ROUNDS; i++) {
            round.accept(i);
        }
        assertTrue(cancelled > 0 && cancelled < ROUNDS, cancelled + " of " + ROUNDS + " cancelled");
    }

    /** Spreads the moments at which one thread meets the other. */
    private static void pause(int round) {
        for (int i = round % 64 * 4; i > 0; i--) {
            Thread.onSpinWait();
        }
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private void cancelSoon(Task<?> task, int round) {
        workers.execute(() -> {
            pause(round / 64);
            task.cancel();
        });
        pause(round);
    }

    /** Whether a task was not cancelled; it has no other failure. */
    private boolean hasEnded(Task<?> task) {
        try {
            task.join();
            return true;
        } catch (CancellationException expected) {
            cancelled++;
            return false;
        }
    }

    private Object alone() {
        assertEquals(1, inside.incrementAndGet());
        inside.decrementAndGet();
        return null;
    }

    @Test
    void a_lock() {
        AsyncLock lock = new AsyncLock();
        rounds(round -> {
            until(lock::tryAcquire);
            Task<Object> first = locked(lock);
            until(() -> lock.waiting() == 1);
            Task<Object> second = locked(lock);
            until(() -> lock.waiting() == 2);
            cancelSoon(first, round);
            lock.release();
            hasEnded(first);
            second.join();
            assertFalse(lock.isLocked());
            assertEquals(0, lock.waiting());
        });
    }

    private Task<Object> locked(AsyncLock lock) {
        return workers.spawn(() -> await(lock.acquire(), v -> {
            alone();
            lock.release();
            return null;
        }));
    }

    @Test
    void a_lock_around_a_body() {
        AsyncLock lock = new AsyncLock();
        rounds(round -> {
            Task<Object> first = workers.spawn(lock.with(() -> Fermata.defer(() -> {
                alone();
                return Fermata.result(1);
            })));
            Task<Object> second = workers.spawn(lock.with(() -> {
                alone();
                return Fermata.result(2);
            }));
            cancelSoon(first, round);
            hasEnded(first);
            assertEquals(2, second.join());
            assertFalse(lock.isLocked());
        });
    }

    @Test
    void a_semaphore_of_which_some_want_several() {
        AsyncSemaphore semaphore = AsyncSemaphore.bounded(3);
        rounds(round -> {
            until(() -> semaphore.tryAcquire(2));
            Task<Object> three = workers.spawn(() -> await(semaphore.acquire(3), v -> {
                alone();
                semaphore.release(3);
                return null;
            }));
            until(() -> semaphore.waiting() == 1);
            Task<Void> one = workers.spawn(semaphore.acquire());
            until(() -> semaphore.waiting() == 2);
            cancelSoon(three, round);
            semaphore.release(2);
            hasEnded(three);
            one.join();
            semaphore.release();
            assertEquals(3, semaphore.availablePermits());
        });
    }

    @Test
    void an_event() {
        AsyncEvent event = new AsyncEvent();
        rounds(round -> {
            Task<Void> first = workers.spawn(event.whenSet());
            Task<Void> second = workers.spawn(event.whenSet());
            cancelSoon(first, round);
            event.set();
            hasEnded(first);
            second.join();
            event.clear();
            assertTrue(event.toString().startsWith("AsyncEvent[0"), event::toString);
        });
    }

    @Test
    void a_condition() {
        AsyncLock lock = new AsyncLock();
        AsyncCondition condition = new AsyncCondition(lock);
        rounds(round -> {
            AtomicInteger standing = new AtomicInteger();
            Task<Object> first = signalled(condition, standing);
            until(() -> standing.get() == 1 && lock.tryAcquire());
            lock.release();
            Task<Object> second = signalled(condition, standing);
            until(() -> standing.get() == 2 && lock.tryAcquire());
            condition.signal();
            cancelSoon(first, round);
            lock.release();
            if (hasEnded(first)) {
                until(lock::tryAcquire);
                assertFalse(second.isDone());
                condition.signalAll();
                lock.release();
            }
            second.join();
            assertFalse(lock.isLocked());
            assertEquals(0, lock.waiting());
        });
    }

    private Task<Object> signalled(AsyncCondition condition, AtomicInteger standing) {
        AsyncLock lock = condition.lock();
        return workers.spawn(() -> await(lock.acquire(), v -> {
            standing.incrementAndGet();
            return await(condition.whenSignalled(), w -> {
                alone();
                lock.release();
                return null;
            }).otherwise(failure -> {
                alone();
                assertTrue(lock.isLocked());
                lock.release();
                throw failure;
            });
        }));
    }

    @Test
    void a_barrier() {
        AsyncBarrier barrier = new AsyncBarrier(2);
        rounds(round -> {
            Task<Integer> first = workers.spawn(barrier.arrive());
            Task<Integer> second = workers.spawn(barrier.arrive());
            cancelSoon(first, round);
            if (hasEnded(first)) {
                assertEquals(1, first.join() + second.join());
            } else {
                until(() -> second.isDone() || barrier.waiting() == 1);
                if (!second.isDone()) {
                    assertEquals(1, workers.spawn(barrier.arrive()).join() + second.join());
                }
            }
            assertEquals(0, barrier.waiting());
        });
    }

    @Test
    void a_lock_of_readers_and_writers() {
        AsyncReadWriteLock lock = new AsyncReadWriteLock();
        rounds(round -> {
            until(lock::tryAcquireRead);
            Task<Object> writer = workers.spawn(() -> await(lock.acquireWrite(), v -> {
                alone();
                lock.releaseWrite();
                return null;
            }));
            until(() -> lock.waiting() == 1);
            Task<Void> reader = workers.spawn(lock.acquireRead());
            until(() -> lock.waiting() == 2);
            cancelSoon(writer, round);
            lock.releaseRead();
            hasEnded(writer);
            reader.join();
            assertFalse(lock.isWriteLocked());
            lock.releaseRead();
            assertEquals(0, lock.readers());
        });
    }

    @Test
    void a_limiter() {
        RateLimiter limiter = new RateLimiter(1, Duration.ofNanos(20_000));
        rounds(round -> {
            Task<Void> first = workers.spawn(limiter.acquire());
            Task<Void> second = workers.spawn(limiter.acquire());
            cancelSoon(first, round);
            hasEnded(first);
            second.join();
        });
        assertTrue(limiter.toString().endsWith("0 waiting]"), limiter::toString);
    }
}
