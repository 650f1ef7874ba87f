package dev.fermata.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventLoopTimersTest {

    private final VirtualTime time = new VirtualTime();
    private final EventLoop loop = new EventLoop(time);
    private final List<String> log = new ArrayList<>();

    @Test
    void timers_run_in_the_order_of_their_deadlines() {
        log("30", 30);
        log("10", 10);
        log("20", 20);
        runUntilLogged(3);
        assertEquals(List.of("10", "20", "30"), log);
        assertEquals(30, time.nanoTime());
    }

    @Test
    void timers_of_equal_deadlines_run_in_the_order_they_were_set() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            log(Integer.toString(i), 7);
            log("later", 8 + i % 3);
            expected.add(Integer.toString(i));
        }
        runUntilLogged(2000);
        assertEquals(expected, log.subList(0, 1000));
    }

    @Test
    void a_cancelled_timer_never_runs() {
        Timer timer = log("cancelled", 10);
        log("other", 20);
        assertTrue(timer.cancel());
        assertFalse(timer.cancel());
        runUntilLogged(1);
        assertEquals(List.of("other"), log);
    }

    @Test
    void a_timer_can_be_cancelled_by_an_earlier_step_of_the_turn_in_which_it_is_due() {
        Timer[] second = new Timer[1];
        loop.schedule(() -> log.add("cancel: " + second[0].cancel()), 10);
        second[0] = log("cancelled", 10);
        log("other", 20);
        runUntilLogged(2);
        assertEquals(List.of("cancel: true", "other"), log);
    }

    @Test
    void a_timer_that_has_run_or_is_running_cannot_be_cancelled() {
        Timer[] timer = new Timer[1];
        timer[0] = loop.schedule(() -> log.add("inside: " + timer[0].cancel()), 10);
        runUntilLogged(1);
        assertEquals(List.of("inside: false"), log);
        assertFalse(timer[0].cancel());
    }

    @Test
    void a_deadline_in_the_past_means_the_next_turn() {
        time.advance(Duration.ofSeconds(1));
        loop.execute(() -> {
            log("timer", 5);
            log.add("step");
        });
        runUntilLogged(2);
        assertEquals(List.of("step", "timer"), log);
        assertEquals(1_000_000_000, time.nanoTime());
    }

    @Test
    void due_timers_run_in_the_same_turn_after_what_was_ready() {
        log("timer", 10);
        loop.execute(() -> {
            time.advance(Duration.ofNanos(10));
            loop.execute(() -> {
                log.add("ready");
                loop.execute(() -> log.add("next turn"));
            });
        });
        runUntilLogged(3);
        assertEquals(List.of("ready", "timer", "next turn"), log);
    }

    @Test
    void an_endless_chain_of_steps_does_not_keep_a_timer_from_running() {
        log("timer", 1000);
        loop.execute(new Runnable() {
            @Override
            public void run() {
                time.advance(Duration.ofNanos(1));
                loop.execute(this);
            }
        });
        runUntilLogged(1);
        // The step of the turn in which it is due runs before it, and moves the clock once more.
        assertEquals(1001, time.nanoTime());
    }

    @Test
    void the_clock_does_not_jump_while_something_is_ready() {
        log("timer", 1000);
        int[] steps = {0};
        loop.execute(new Runnable() {
            @Override
            public void run() {
                assertEquals(0, time.nanoTime());
                if (++steps[0] < 50) {
                    loop.execute(this);
                }
            }
        });
        loop.setExceptionHandler((context, failure) -> log.add(failure.toString()));
        runUntilLogged(1);
        assertEquals(List.of("timer"), log);
        assertEquals(50, steps[0]);
    }

    @Test
    void a_timer_in_eternity_comes_after_all_others() {
        time.advance(Duration.ofDays(1));
        log("eternity", time.nanoTime() + Long.MAX_VALUE);
        log("long ago", time.nanoTime() - Long.MAX_VALUE);
        log("soon", time.nanoTime() + 1);
        runUntilLogged(2);
        assertEquals(List.of("long ago", "soon"), log);
    }

    @Test
    void a_timer_that_throws_goes_to_the_handler_and_later_timers_run() {
        loop.setExceptionHandler((context, failure) -> log.add(failure.getMessage()));
        loop.schedule(
                () -> {
                    throw new AssertionError("wrong");
                },
                10);
        log("later", 10);
        runUntilLogged(2);
        assertEquals(List.of("wrong", "later"), log);
    }

    @Test
    void a_loop_that_waits_parks_once_until_the_deadline_of_the_first_timer() {
        List<Long> parked = new ArrayList<>();
        EventLoop recorded = new EventLoop(new TimeSource() {
            @Override
            public long nanoTime() {
                return time.nanoTime();
            }

            @Override
            public void parkUntil(long deadline) {
                parked.add(deadline);
                time.parkUntil(deadline);
            }
        });
        recorded.schedule(() -> log.add("second"), 20);
        recorded.schedule(() -> log.add("first"), 10);
        recorded.schedule(() -> {}, 5).cancel();
        recorded.runUntil(() -> log.size() == 2);
        assertEquals(List.of(10L, 20L), parked);
    }

    @Test
    void in_real_time_no_timer_runs_before_its_deadline() {
        EventLoop real = new EventLoop();
        long deadline = real.time().nanoTime() + Duration.ofMillis(20).toNanos();
        boolean[] ran = {false};
        real.schedule(
                () -> {
                    ran[0] = true;
                    assertTrue(real.time().nanoTime() - deadline >= 0);
                    log.add("not early");
                },
                deadline);
        real.runUntil(() -> ran[0]);
        assertEquals(List.of("not early"), log);
    }

    private Timer log(String word, long deadline) {
        return loop.schedule(() -> log.add(word), deadline);
    }

    private void runUntilLogged(int count) {
        loop.runUntil(() -> log.size() >= count);
    }
}
