package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Fermata;
import dev.fermata.Task;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who waits is cancelled by one thread while another one hands over what it waits for: nothing is lost, and nothing is held at the
 * end.
 */
@Timeout(1200)
class HandOverRaceTest extends RaceRounds {
    private final AtomicInteger inside = new AtomicInteger();

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
            valueOf(second);
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
            until(lock::tryAcquire);
            Task<Object> first = workers.spawn(lock.with(() -> Fermata.defer(() -> {
                alone();
                return Fermata.result(1);
            })));
            Task<Object> second = workers.spawn(lock.with(() -> {
                alone();
                return Fermata.result(2);
            }));
            until(() -> lock.waiting() == 2);
            cancelSoon(first, round);
            lock.release();
            hasEnded(first);
            assertEquals(2, valueOf(second));
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
            valueOf(one);
            semaphore.release();
            assertEquals(3, semaphore.availablePermits());
        });
    }

    @Test
    void a_permit_that_is_the_value_of_its_task() {
        AsyncSemaphore semaphore = new AsyncSemaphore(0);
        rounds(round -> {
            Task<Void> acquiring = workers.spawn(semaphore.acquire());
            cancelSoon(acquiring, round);
            semaphore.release();
            if (hasEnded(acquiring)) {
                semaphore.release();
            }
            assertTrue(semaphore.tryAcquire(), "lost");
            assertFalse(semaphore.tryAcquire(), "there twice");
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
            valueOf(second);
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
            AtomicInteger wentOn = new AtomicInteger();
            Task<Object> first = signalled(condition, standing, wentOn, 1);
            until(() -> standing.get() == 1 && lock.tryAcquire());
            lock.release();
            Task<Object> second = signalled(condition, standing, wentOn, 2);
            until(() -> standing.get() == 2 && lock.tryAcquire());
            condition.signal();
            cancelSoon(first, round);
            lock.release();
            hasEnded(first);
            if (wentOn.get() == 1) {
                until(lock::tryAcquire);
                assertFalse(second.isDone());
                condition.signalAll();
                lock.release();
            }
            valueOf(second);
            assertFalse(lock.isLocked());
            assertEquals(0, lock.waiting());
        });
    }

    private Task<Object> signalled(AsyncCondition condition, AtomicInteger standing, AtomicInteger wentOn, int name) {
        AsyncLock lock = condition.lock();
        return workers.spawn(() -> await(lock.acquire(), v -> {
            standing.incrementAndGet();
            return await(condition.whenSignalled(), w -> {
                        alone();
                        wentOn.set(name);
                        lock.release();
                        return null;
                    })
                    .otherwise(failure -> {
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
                assertEquals(1, valueOf(first) + valueOf(second));
            } else {
                until(() -> second.isDone() || barrier.waiting() == 1);
                if (!second.isDone()) {
                    assertEquals(1, valueOf(workers.spawn(barrier.arrive())) + valueOf(second));
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
            valueOf(reader);
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
            valueOf(second);
        });
        assertTrue(limiter.toString().endsWith("0 waiting]"), limiter::toString);
    }
}
