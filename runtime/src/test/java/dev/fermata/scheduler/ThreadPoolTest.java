package dev.fermata.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadPoolTest {
    private final ThreadPool pool = new ThreadPool("pool-", 3);

    private void awaitQuiet() throws InterruptedException {
        CountDownLatch quiet = new CountDownLatch(1);
        pool.whenQuiet(quiet::countDown);
        quiet.await();
    }

    @Test
    void an_idle_thread_is_used_before_a_new_one_is_made() throws InterruptedException {
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 1000; i++) {
            pool.execute(() -> used.add(Thread.currentThread()));
            awaitQuiet();
        }
        assertEquals(1, used.size());
        assertEquals("pool-1", used.iterator().next().getName());
        assertTrue(used.iterator().next().isDaemon());
    }

    @Test
    void there_are_as_many_threads_as_allowed_and_no_more() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            pool.execute(() -> {
                begun.incrementAndGet();
                three.countDown();
                try {
                    gate.await();
                } catch (InterruptedException unexpected) {
                    throw new AssertionError(unexpected);
                }
            });
        }
        three.await();
        assertEquals(3, begun.get());
        assertFalse(pool.isQuiet());
        gate.countDown();
        awaitQuiet();
        assertEquals(10, begun.get());
        assertTrue(pool.isQuiet());
    }

    @Test
    void work_begins_in_order() throws InterruptedException {
        ThreadPool one = new ThreadPool("one-", 1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 1000; i++) {
            int number = i;
            one.execute(() -> order.add(number));
        }
        CountDownLatch last = new CountDownLatch(1);
        one.execute(last::countDown);
        last.await();
        assertEquals(order.stream().sorted().toList(), order);
        assertEquals(1000, order.size());
    }

    @Test
    void nothing_is_lost_when_many_threads_give_work_and_idle_ones_wake() throws InterruptedException {
        int rounds = 20_000;
        CountDownLatch all = new CountDownLatch(2 * rounds);
        Thread other = new Thread(() -> give(rounds, all));
        other.start();
        give(rounds, all);
        all.await();
        other.join();
        awaitQuiet();
    }

    private void give(int rounds, CountDownLatch all) {
        for (int i = 0; i < rounds; i++) {
            pool.execute(all::countDown);
            for (int spin = i % 50; spin > 0; spin--) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void an_interrupt_that_a_work_leaves_is_gone() throws InterruptedException {
        ThreadPool one = new ThreadPool("one-", 1);
        List<Boolean> seen = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch last = new CountDownLatch(1);
        one.execute(() -> Thread.currentThread().interrupt());
        one.execute(() -> seen.add(Thread.currentThread().isInterrupted()));
        one.execute(last::countDown);
        last.await();
        assertEquals(List.of(false), seen);
    }

    @Test
    void a_failing_work_does_not_cost_its_thread() throws InterruptedException {
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        pool.execute(() -> {
            used.add(Thread.currentThread());
            throw new IllegalStateException("expected by the test");
        });
        awaitQuiet();
        pool.execute(() -> used.add(Thread.currentThread()));
        awaitQuiet();
        assertEquals(1, used.size());
    }

    @Test
    void what_is_queued_runs_after_close_and_then_the_threads_end() throws InterruptedException {
        ThreadPool one = new ThreadPool("one-", 1);
        CountDownLatch gate = new CountDownLatch(1);
        Thread[] thread = new Thread[1];
        one.execute(() -> {
            try {
                gate.await();
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        });
        CountDownLatch queued = new CountDownLatch(1);
        one.execute(() -> {
            thread[0] = Thread.currentThread();
            queued.countDown();
        });
        one.close();
        assertThrows(RejectedExecutionException.class, () -> one.execute(() -> {}));
        gate.countDown();
        queued.await();
        thread[0].join();
        one.close();
    }

    @Test
    void its_threads_have_the_loader_of_who_made_it() throws InterruptedException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ClassLoader mine = new ClassLoader(before) {};
        Thread.currentThread().setContextClassLoader(mine);
        ThreadPool made;
        try {
            made = new ThreadPool("mine-", 1);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        ClassLoader[] seen = new ClassLoader[1];
        CountDownLatch end = new CountDownLatch(1);
        made.execute(() -> {
            seen[0] = Thread.currentThread().getContextClassLoader();
            end.countDown();
        });
        end.await();
        assertSame(mine, seen[0]);
    }

    @Test
    void those_of_the_process_cannot_be_closed() {
        assertThrows(
                UnsupportedOperationException.class, () -> ThreadPool.shared().close());
        assertThrows(
                UnsupportedOperationException.class,
                () -> ThreadPool.unbounded().close());
        assertThrows(IllegalArgumentException.class, () -> new ThreadPool("none-", 0));
    }
}
