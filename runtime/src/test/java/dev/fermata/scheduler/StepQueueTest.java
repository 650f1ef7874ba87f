package dev.fermata.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepQueueTest {
    private final StepQueue queue = new StepQueue();

    private static List<Runnable> steps(int count) {
        List<Runnable> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            steps.add(() -> assertEquals(-1, number));
        }
        return steps;
    }

    @Test
    void a_crowd_over_many_rings_leaves_in_its_order() {
        List<Runnable> steps = steps(5_000);
        steps.forEach(queue::add);
        assertEquals(5_000, queue.size());
        for (Runnable step : steps) {
            assertSame(step, queue.first());
            queue.removeFirst();
        }
        assertTrue(queue.isEmpty());
        assertNull(queue.first());
    }

    @Test
    void a_few_go_round_for_ever() {
        List<Runnable> steps = steps(60);
        steps.forEach(queue::add);
        for (int round = 0; round < 1_000; round++) {
            for (Runnable step : steps) {
                assertSame(step, queue.first());
                queue.removeFirst();
                queue.add(step);
            }
        }
        assertEquals(60, queue.size());
    }

    @Test
    void all_are_listed_in_order_also_behind_one_that_left() {
        List<Runnable> steps = steps(300);
        steps.forEach(queue::add);
        queue.removeFirst();
        List<Runnable> seen = new ArrayList<>();
        queue.forEach(seen::add);
        assertEquals(steps.subList(1, 300), seen);
    }

    @Test
    void nothing_is_left_when_it_was_cleared() {
        steps(300).forEach(queue::add);
        queue.clear();
        assertEquals(0, queue.size());
        assertNull(queue.first());
    }
}
