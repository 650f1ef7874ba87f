package dev.fermata.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LimitedSchedulerTest {
    private final Below below = new Below();
    private final List<String> ran = new ArrayList<>();

    /** A scheduler whose turns are taken by hand. */
    private static final class Below implements Scheduler {
        final Deque<Runnable> turns = new ArrayDeque<>();
        final List<String> reports = new ArrayList<>();
        final VirtualTime time = new VirtualTime();
        final TimerQueue timers = new TimerQueue(time, "Below");
        Runnable onReject = () -> {};
        boolean closed;

        @Override
        public void execute(Runnable step) {
            if (closed) {
                onReject.run();
                throw new RejectedExecutionException("closed");
            }
            turns.add(step);
        }

        @Override
        public Timer schedule(Runnable step, long deadline) {
            return timers.add(this, step, deadline);
        }

        @Override
        public TimeSource time() {
            return time;
        }

        @Override
        public void report(String context, Throwable failure) {
            reports.add(failure.getMessage());
        }

        void turn() {
            turns.remove().run();
        }
    }

    private Runnable step(String name) {
        return () -> ran.add(name);
    }

    @Test
    void it_takes_as_many_turns_at_once_as_it_has_places() {
        Scheduler two = below.limited(2);
        for (int i = 1; i <= 5; i++) {
            two.execute(step("s" + i));
        }
        assertEquals(2, below.turns.size());
        for (int i = 1; i <= 4; i++) {
            below.turn();
            assertEquals(2, below.turns.size());
        }
        below.turn();
        assertEquals(List.of("s1", "s2", "s3", "s4", "s5"), ran);
        // the turn of the other place, which finds nothing
        below.turn();
        assertEquals(0, below.turns.size());
        for (int i = 6; i <= 9; i++) {
            two.execute(step("s" + i));
        }
        assertEquals(2, below.turns.size());
    }

    @Test
    void others_come_in_between() {
        Scheduler one = below.limited(1);
        one.execute(step("first"));
        one.execute(step("second"));
        below.execute(step("other"));
        while (!below.turns.isEmpty()) {
            below.turn();
        }
        assertEquals(List.of("first", "other", "second"), ran);
    }

    @Test
    void a_view_of_a_view_keeps_both_limits() {
        Scheduler inner = below.limited(1).limited(3);
        inner.execute(step("a"));
        inner.execute(step("b"));
        assertEquals(1, below.turns.size());
        below.turn();
        below.turn();
        assertEquals(List.of("a", "b"), ran);
    }

    @Test
    void a_step_that_fails_gives_its_place_back() {
        Scheduler one = below.limited(1);
        one.execute(() -> {
            throw new IllegalStateException("spam");
        });
        one.execute(step("next"));
        assertThrows(IllegalStateException.class, below::turn);
        below.turn();
        assertEquals(List.of("next"), ran);
    }

    @Test
    void what_is_rejected_below_is_rejected_here() {
        Scheduler one = below.limited(1);
        below.closed = true;
        assertThrows(RejectedExecutionException.class, () -> one.execute(step("never")));
        assertThrows(RejectedExecutionException.class, () -> one.execute(step("never")));
        below.closed = false;
        one.execute(step("later"));
        below.turn();
        assertEquals(List.of("later"), ran);
    }

    @Test
    void what_was_accepted_runs_although_the_scheduler_below_was_closed() {
        Scheduler one = below.limited(1);
        one.execute(step("running"));
        one.execute(() -> {
            ran.add("failing");
            throw new IllegalStateException("spam");
        });
        one.execute(step("last"));
        below.closed = true;
        below.turn();
        assertEquals(List.of("running", "failing", "last"), ran);
        assertEquals(List.of("spam"), below.reports);
    }

    @Test
    void a_step_accepted_while_another_is_rejected_is_not_lost() {
        Scheduler one = below.limited(1);
        below.closed = true;
        // as another thread may, that finds the place taken
        below.onReject = () -> one.execute(step("accepted"));
        assertThrows(RejectedExecutionException.class, () -> one.execute(step("rejected")));
        assertEquals(List.of("accepted"), ran);
    }

    @Test
    void a_timer_waits_below_and_can_be_cancelled_until_it_runs() {
        Scheduler one = below.limited(1);
        Timer first = one.schedule(step("first"), 10);
        Timer second = one.schedule(step("second"), 20);
        Timer third = one.schedule(step("third"), 30);
        assertTrue(third.cancel());
        assertEquals(2, below.timers.size());
        below.time.parkUntil(30);
        below.timers.handOverDue();
        below.turn();
        below.turn();
        assertEquals(1, below.turns.size());
        assertTrue(second.cancel());
        below.turn();
        assertFalse(first.cancel());
        while (!below.turns.isEmpty()) {
            below.turn();
        }
        assertEquals(List.of("first"), ran);
        assertFalse(second.cancel());
    }

    @Test
    void it_has_the_clock_of_the_scheduler_below() {
        assertEquals(below.time, below.limited(2).time());
        assertThrows(IllegalArgumentException.class, () -> below.limited(0));
    }
}
