package dev.fermata.scheduler;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventLoopTest {

    private final EventLoop loop = new EventLoop(new VirtualTime());
    private final List<String> log = new ArrayList<>();

    @Test
    void steps_run_first_in_first_out() {
        for (int i = 0; i < 100; i++) {
            log(Integer.toString(i));
        }
        runTurns(1);
        for (int i = 0; i < 100; i++) {
            assertEquals(Integer.toString(i), log.get(i));
        }
    }

    @Test
    void steps_added_in_a_turn_run_in_the_next_turn() {
        loop.execute(() -> {
            log.add("a");
            log("a2");
        });
        log("b");
        runTurns(1);
        assertEquals(List.of("a", "b"), log);
        runTurns(1);
        assertEquals(List.of("a", "b", "a2"), log);
    }

    @Test
    void execute_never_runs_the_step_inside_the_call() {
        loop.execute(() -> {
            log("inner");
            log.add("outer");
        });
        runTurns(2);
        assertEquals(List.of("outer", "inner"), log);
    }

    @Test
    void the_condition_is_asked_before_the_first_turn() {
        log("step");
        loop.runUntil(() -> true);
        assertEquals(List.of(), log);
    }

    @Test
    void a_step_that_throws_goes_to_the_handler_and_later_steps_still_run() {
        var failure = new AssertionError("wrong");
        loop.setExceptionHandler((context, thrown) -> {
            log.add(context);
            assertSame(failure, thrown);
        });
        loop.execute(() -> {
            throw failure;
        });
        log("same turn");
        runTurns(1);
        log("later turn");
        runTurns(1);
        assertEquals(List.of("Exception in a step of the event loop", "same turn", "later turn"), log);
    }

    @Test
    void a_handler_that_throws_does_not_stop_the_loop() {
        loop.setExceptionHandler((context, thrown) -> {
            log.add("handler");
            throw new IllegalStateException("a handler of a test, which throws on purpose", thrown);
        });
        loop.execute(() -> {
            throw new AssertionError("a step of a test, which throws on purpose");
        });
        log("step");
        runTurns(1);
        assertEquals(List.of("handler", "step"), log);
    }

    @Test
    void a_condition_that_throws_ends_the_run_and_the_loop_can_run_again() {
        log("step");
        assertThrows(
                ArithmeticException.class,
                () -> loop.runUntil(() -> {
                    throw new ArithmeticException();
                }));
        assertNull(EventLoop.current());
        runTurns(1);
        assertEquals(List.of("step"), log);
    }

    @Test
    void the_current_loop_is_known_only_while_it_runs() {
        assertNull(EventLoop.current());
        assertFalse(loop.isOnLoop());
        loop.execute(() -> {
            assertSame(loop, EventLoop.current());
            assertTrue(loop.isOnLoop());
            log.add("checked");
        });
        runTurns(1);
        assertEquals(List.of("checked"), log);
        assertNull(EventLoop.current());
        assertFalse(loop.isOnLoop());
    }

    @Test
    void running_a_loop_inside_itself_is_refused() {
        loop.execute(() -> log.add(refusalOf(loop)));
        runTurns(1);
        assertEquals(List.of("This event loop is already running"), log);
    }

    @Test
    void running_another_loop_inside_a_loop_is_refused() {
        loop.execute(() -> log.add(refusalOf(new EventLoop())));
        runTurns(1);
        assertEquals(List.of("EventLoop.runUntil() cannot be called from a running event loop"), log);
    }

    @Test
    void closing_twice_is_fine_and_nothing_runs_afterwards() {
        log("never");
        loop.schedule(() -> log.add("never"), 0);
        loop.close();
        loop.close();
        var ofExecute = assertThrows(RejectedExecutionException.class, () -> loop.execute(() -> {}));
        assertEquals("Event loop is closed", ofExecute.getMessage());
        var ofSchedule = assertThrows(RejectedExecutionException.class, () -> loop.schedule(() -> {}, 0));
        assertEquals("Event loop is closed", ofSchedule.getMessage());
        assertEquals("Event loop is closed", refusalOf(loop));
        assertEquals(List.of(), log);
    }

    @Test
    void a_running_loop_cannot_be_closed() {
        loop.execute(() -> {
            var refused = assertThrows(IllegalStateException.class, loop::close);
            log.add(refused.getMessage());
            log("still open");
        });
        runTurns(2);
        assertEquals(List.of("Cannot close a running event loop", "still open"), log);
    }

    @Test
    void null_steps_are_refused_at_once() {
        assertThrows(NullPointerException.class, () -> loop.execute(null));
        assertThrows(NullPointerException.class, () -> loop.schedule(null, 0));
        loop.execute(() -> {
            assertThrows(NullPointerException.class, () -> loop.execute(null));
            log.add("checked");
        });
        runTurns(1);
        assertEquals(List.of("checked"), log);
    }

    @Test
    void the_running_step_is_known_on_the_loops_thread_only() throws Exception {
        Runnable[] seen = new Runnable[3];
        Runnable step = () -> {
            seen[0] = loop.running();
            Thread other = new Thread(() -> seen[1] = loop.running());
            other.start();
            assertDoesNotThrow(() -> other.join());
            log.add("ran");
        };
        loop.execute(step);
        runTurns(1);
        assertSame(step, seen[0]);
        assertNull(seen[1]);
        assertNull(loop.running());
        assertEquals(List.of("ran"), log);
    }

    @Test
    void what_is_queued_is_the_running_step_and_those_behind_it_from_whatever_thread() throws Exception {
        List<Runnable> seen = new ArrayList<>();
        Runnable behind = () -> log.add("behind");
        Runnable sent = () -> log.add("sent");
        Runnable first = () -> {
            Thread other = new Thread(() -> loop.execute(sent));
            other.start();
            assertDoesNotThrow(() -> other.join());
            seen.addAll(loop.queued());
        };
        loop.execute(first);
        loop.execute(behind);
        assertEquals(List.of(first, behind), loop.queued());
        runTurns(2);
        assertEquals(List.of(first, behind, sent), seen);
        assertEquals(List.of("behind", "sent"), log);
        loop.execute(behind);
        loop.close();
        assertEquals(List.of(), loop.queued());
    }

    @Test
    void what_is_attached_stays_until_something_else_is() {
        assertNull(loop.attachment());
        loop.attach("one");
        assertEquals("one", loop.attachment());
        loop.attach(null);
        assertNull(loop.attachment());
    }

    private void log(String word) {
        loop.execute(() -> log.add(word));
    }

    private void runTurns(int count) {
        int[] left = {count};
        loop.runUntil(() -> left[0]-- == 0);
    }

    private static String refusalOf(EventLoop loop) {
        return assertThrows(IllegalStateException.class, () -> loop.runUntil(() -> true))
                .getMessage();
    }
}
