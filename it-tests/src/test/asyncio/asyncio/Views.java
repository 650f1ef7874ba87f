package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.WorkStealingScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** X09: views that limit how much of a pool is used at once. */
class Views {

    /** How many are inside now, and the most there were. */
    static final class Room {
        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        void visit() {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            for (int i = 0; i < 200; i++) {
                Thread.onSpinWait();
            }
            now.decrementAndGet();
        }
    }

    @Async
    static Coroutine<Void> visiting(Room room, Scheduler view) {
        room.visit();
        await(yieldNow());
        assertSame(view, currentTask().scheduler());
        room.visit();
        await(sleep(Duration.ofMillis(1)));
        room.visit();
        return result();
    }

    @Async
    static Coroutine<Void> X09_limited_parallelism() {
        WorkStealingScheduler pool = new WorkStealingScheduler(4);
        Scheduler one = pool.limited(1);
        Scheduler two = pool.limited(2);
        Scheduler three = pool.limited(3);
        Room first = new Room();
        Room second = new Room();
        Room third = new Room();
        List<Task<Void>> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            all.add(spawnOn(two, visiting(second, two)));
            if (i % 2 == 0) {
                all.add(spawnOn(one, visiting(first, one)));
                all.add(spawnOn(three, visiting(third, three)));
            }
        }
        await(gather(all));
        assertEquals(1, first.most.get());
        assertTrue(second.most.get() <= 2, () -> "at once: " + second.most);
        assertTrue(third.most.get() <= 3, () -> "at once: " + third.most);
        pool.close();
        return result();
    }

    static final class Plain {
        int counted;
        final List<Integer> order = new ArrayList<>();
    }

    @Async
    static Coroutine<Void> X09_a_view_of_one_excludes_and_keeps_the_order() {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Scheduler one = Scheduler.of(threads).limited(1);
        Plain plain = new Plain();
        for (int i = 0; i < 1000; i++) {
            int number = i;
            one.execute(() -> {
                plain.counted++;
                plain.order.add(number);
            });
        }
        await(callOn(one, () -> {}));
        assertEquals(1000, plain.counted);
        assertEquals(plain.order.stream().sorted().toList(), plain.order);
        threads.shutdown();
        return result();
    }

    @Async
    static Coroutine<Void> X09_blocking_works_take_the_places_of_a_view() {
        Room room = new Room();
        ExecutorService threads = Executors.newCachedThreadPool();
        Scheduler two = Scheduler.of(threads).limited(2);
        List<Coroutine<Void>> works = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            works.add(callOn(two, () -> room.visit()));
        }
        await(gather(works));
        assertTrue(room.most.get() <= 2, () -> "at once: " + room.most);
        threads.shutdown();
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X09_an_event_loop_is_its_own_view() {
        Scheduler loop = currentTask().scheduler();
        assertSame(loop, loop.limited(3));
        assertThrows(IllegalArgumentException.class, () -> loop.limited(0));
        return result();
    }
}
