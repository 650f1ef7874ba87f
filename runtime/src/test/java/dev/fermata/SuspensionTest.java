package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.continuation.Source;
import dev.fermata.twin.Flow;
import dev.fermata.twin.Twins;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspensionTest {
    private final List<String> log = new ArrayList<>();

    private Object note(String what) {
        log.add(what);
        return null;
    }

    @Test
    void a_coroutine_that_never_suspends_is_awaited_without_a_turn() {
        Virtually.run(() -> {
            Fermata.currentTask().scheduler().execute(() -> note("next turn"));
            return await(
                    Fermata.result(1),
                    one -> await(
                            Fermata.done(2),
                            two -> await(flow(() -> 3), three -> {
                                note("sum " + (one + two + 3));
                                return await(Fermata.yieldNow());
                            })));
        });
        assertEquals(List.of("sum 6", "next turn"), log);
    }

    @Test
    void what_is_pending_suspends_and_its_value_arrives() {
        Promise<String> promise = new Promise<>();
        String value = Virtually.run(() -> {
            Fermata.spawn(flow(() -> promise.complete("hello")));
            return await(promise, v -> v + (promise.isDone() ? "!" : "?"));
        });
        assertEquals("hello!", value);
    }

    @Test
    void a_failure_arrives_as_the_same_instance_and_can_be_caught() {
        IOException failure = new IOException("spam");
        Object caught = Virtually.run(() -> await(flow(() -> await(Fermata.yieldNow(), v -> {
                    throw failure;
                })))
                .otherwise(f -> f));
        assertSame(failure, caught);
    }

    @Test
    void a_coroutine_awaited_twice_is_refused() {
        Virtually.run(() -> {
            Coroutine<Integer> once = Fermata.result(1);
            return await(
                    once, one -> await(once).otherwise(f -> note(f.getClass().getSimpleName())));
        });
        assertEquals(List.of("IllegalStateException"), log);
    }

    @Test
    void a_coroutine_that_is_suspended_cannot_be_awaited_by_another() {
        Virtually.run(() -> {
            Coroutine<Object> shared = flow(() -> await(Fermata.sleep(Duration.ofSeconds(1))));
            Task<Object> first = Fermata.spawn(shared);
            return await(Fermata.yieldNow(), v -> {
                assertThrows(IllegalStateException.class, () -> Fermata.spawn(shared));
                return await(shared)
                        .otherwise(f -> await(first, x -> note(f.getClass().getSimpleName())));
            });
        });
        assertEquals(List.of("IllegalStateException"), log);
    }

    @Test
    void null_is_refused_at_the_await() {
        Virtually.run(
                () -> await((Source<?>) null).otherwise(f -> note(f.getClass().getSimpleName())));
        assertEquals(List.of("NullPointerException"), log);
    }

    @Test
    void a_hand_written_state_machine_suspends_in_each_of_its_frames() {
        Promise<Long> leaf = new Promise<>();
        Object sum = Virtually.run(() -> {
            Fermata.spawn(flow(() -> leaf.complete(5L)));
            return await(Twins.sum(leaf, 3));
        });
        assertEquals(8L, sum);
    }

    @Test
    void a_handler_catches_while_running_and_when_resumed() {
        Promise<Object> leaf = new Promise<>();
        Virtually.run(() -> {
            Fermata.spawn(flow(() -> leaf.fail(new IllegalArgumentException())));
            return await(
                    Twins.guarded(leaf), first -> await(Twins.guarded(leaf), second -> note(first + " " + second)));
        });
        assertEquals(List.of("caught caught"), log);
    }

    @Test
    void what_a_handler_does_not_catch_passes_through() {
        Promise<Object> leaf = new Promise<>();
        Virtually.run(() -> {
            Fermata.spawn(flow(() -> leaf.fail(new ArithmeticException("no"))));
            return await(Twins.guarded(leaf)).otherwise(f -> note(f.getMessage()));
        });
        assertEquals(List.of("no"), log);
    }

    @Test
    void sleeping_takes_virtual_time_and_in_order() {
        Virtually test = new Virtually();
        test.toTheEnd(() -> Flow.await(
                Fermata.gather(
                        List.of(3, 1, 2),
                        n -> flow(() -> await(Fermata.sleep(Duration.ofHours(n)), v -> note("" + n)))),
                v -> note("all")));
        assertEquals(List.of("1", "2", "3", "all"), log);
        assertEquals(Duration.ofHours(3).toNanos(), test.time.nanoTime());
    }

    @Test
    void sleeping_for_zero_less_or_for_ever_is_allowed() {
        Virtually test = new Virtually();
        test.toTheEnd(() -> {
            Task<?> forever = Fermata.spawn(Fermata.sleep(Duration.ofSeconds(Long.MAX_VALUE)));
            return await(
                    Fermata.sleep(Duration.ZERO),
                    v -> await(Fermata.sleep(Duration.ofSeconds(-5)), w -> {
                        assertTrue(!forever.isDone());
                        return note("woke");
                    }));
        });
        assertEquals(List.of("woke"), log);
        assertEquals(0, test.time.nanoTime());
    }

    @Test
    void a_source_that_refuses_to_register_fails_the_await() {
        Source<Object> refusing = new RefusingSource();
        Virtually.run(() -> await(refusing).otherwise(f -> note(f.getMessage())));
        assertEquals(List.of("no room"), log);
    }

    private static final class RefusingSource implements Source<Object> {
        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public Object result() {
            return null;
        }

        @Override
        public void register(Runnable resumption) {
            throw new IllegalStateException("no room");
        }

        @Override
        public void withdraw(Runnable resumption) {}

        @Override
        public boolean cancel() {
            return false;
        }
    }
}
