package dev.fermata.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitersTest {
    private final Waiters waiters = new Waiters();
    private final List<Integer> log = new ArrayList<>();

    @Test
    void all_run_once_in_their_order() {
        for (int i = 0; i < 5; i++) {
            int n = i;
            waiters.add(() -> log.add(n));
        }
        waiters.fire();
        waiters.fire();
        assertEquals(List.of(0, 1, 2, 3, 4), log);
    }

    @Test
    void one_that_comes_while_others_run_is_run() {
        waiters.add(() -> waiters.add(() -> log.add(2)));
        waiters.fire();
        assertEquals(List.of(2), log);
    }

    @Test
    void what_was_removed_does_not_run() {
        Runnable one = () -> log.add(1);
        Runnable two = () -> log.add(2);
        Runnable three = () -> log.add(3);
        waiters.add(one);
        waiters.add(two);
        waiters.add(three);
        waiters.remove(two);
        waiters.remove(() -> {});
        waiters.fire();
        assertEquals(List.of(1, 3), log);
    }
}
