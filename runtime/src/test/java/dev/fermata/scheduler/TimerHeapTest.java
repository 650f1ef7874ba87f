package dev.fermata.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimerHeapTest {

    private final EventLoop loop = new EventLoop(new VirtualTime());
    private final TimerQueue queue = new TimerQueue(loop.time(), "Test");
    private final TimerHeap heap = new TimerHeap();

    @Test
    void random_additions_and_removals_leave_in_the_order_of_a_stable_sort() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<QueuedTimer> expected = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                if (random.nextInt(3) == 0 && !expected.isEmpty()) {
                    heap.remove(expected.remove(random.nextInt(expected.size())));
                } else {
                    QueuedTimer timer = timer(random.nextInt(20) - 10);
                    heap.add(timer);
                    expected.add(timer);
                }
            }
            expected.sort(Comparator.comparingLong(timer -> timer.deadline));
            assertLeaveInOrder(expected, "seed " + seed);
        }
    }

    @Test
    void deadlines_on_both_sides_of_the_overflow_of_the_clock_are_in_order() {
        QueuedTimer before = timer(Long.MAX_VALUE - 1);
        QueuedTimer after = timer(Long.MIN_VALUE + 1);
        heap.add(after);
        heap.add(before);
        assertLeaveInOrder(List.of(before, after), "overflow");
    }

    @Test
    void removing_what_is_not_there_changes_nothing() {
        QueuedTimer there = timer(1);
        QueuedTimer never = timer(2);
        heap.add(there);
        heap.remove(never);
        assertSame(there, heap.first());
        heap.remove(there);
        heap.remove(there);
        assertEquals(0, heap.size());
    }

    @Test
    void a_million_timers_removed_in_any_order_leave_a_small_heap() {
        List<QueuedTimer> timers = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            QueuedTimer timer = timer(i % 1000);
            heap.add(timer);
            timers.add(timer);
        }
        assertTrue(heap.capacity() >= 1_000_000);
        Collections.shuffle(timers, new Random(1));
        timers.forEach(heap::remove);
        assertEquals(0, heap.size());
        assertNull(heap.first());
        assertEquals(16, heap.capacity());
    }

    @Test
    void a_million_timers_set_and_cancelled_on_a_queue_never_make_it_larger_than_what_waits() {
        ArrayDeque<Timer> waiting = new ArrayDeque<>();
        for (int i = 0; i < 1_000_000; i++) {
            waiting.add(queue.add(loop, () -> {}, i));
            if (waiting.size() > 100) {
                assertTrue(waiting.remove().cancel());
                assertEquals(100, queue.size());
            }
        }
        waiting.forEach(Timer::cancel);
        assertEquals(0, queue.size());
        assertNull(queue.first());
    }

    private QueuedTimer timer(long deadline) {
        return new QueuedTimer(queue, loop, () -> {}, deadline);
    }

    private void assertLeaveInOrder(List<QueuedTimer> expected, String message) {
        for (QueuedTimer timer : expected) {
            assertSame(timer, heap.first(), message);
            heap.remove(timer);
        }
        assertNull(heap.first(), message);
    }
}
