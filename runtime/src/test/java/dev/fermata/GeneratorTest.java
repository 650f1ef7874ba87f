package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.emit;
import static dev.fermata.twin.Flow.emitAll;
import static dev.fermata.twin.Flow.flow;
import static dev.fermata.twin.Flow.generator;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.twin.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Generators whose bodies and consumers are flows. */
class GeneratorTest {
    private final List<Object> log = new ArrayList<>();

    /** Emits from one number to another, awaiting something before each. */
    private Object count(Emitter<Integer, Object> out, int from, int to, Awaitable<?> before) {
        return from > to ? null : await(before, x -> emit(out, from, sent -> count(out, from + 1, to, before)));
    }

    private TwoWayGenerator<Integer, Object> counting(int to, Awaitable<?> before) {
        return generator(out -> count(out, 1, to, before));
    }

    /** Reads to the end, into the log. */
    private Object read(AsyncGenerator<?> from) {
        return await(from.advance(), more -> {
            if (!more) {
                return log;
            }
            log.add(from.next());
            return read(from);
        });
    }

    /** Reads some, then goes on. */
    private Object take(AsyncGenerator<?> from, int count, Flow.Start then) throws Throwable {
        return count == 0
                ? then.go()
                : await(from.advance(), more -> {
                    assertTrue(more);
                    log.add(from.next());
                    return take(from, count - 1, then);
                });
    }

    @Test
    void elements_come_in_order_when_nothing_suspends() {
        assertEquals(List.of(1, 2, 3), Virtually.run(() -> read(counting(3, Done.INSTANCE))));
    }

    @Test
    void elements_come_in_order_when_each_is_waited_for() {
        assertEquals(List.of(1, 2, 3), Virtually.run(() -> read(counting(3, Fermata.yieldNow()))));
    }

    @Test
    void a_body_that_waits_now_and_then_goes_on_in_the_task_of_the_consumer() {
        AtomicReference<Task<?>> inside = new AtomicReference<>();
        Virtually.run(() -> {
            Task<?> consumer = Fermata.currentTask();
            return read(generator(out -> emit(
                    out,
                    1,
                    a -> await(Fermata.sleep(Duration.ofSeconds(1)), b -> {
                        inside.set(Fermata.currentTask());
                        assertSame(consumer, inside.get());
                        return emit(out, 2, c -> emit(out, 3, d -> null));
                    }))));
        });
        assertEquals(List.of(1, 2, 3), log);
        assertTrue(inside.get().isDone());
    }

    @Test
    void nothing_runs_ahead() {
        Virtually.run(() -> take(
                generator(out -> emit(out, "a", x -> {
                    log.add("too far");
                    return null;
                })),
                1,
                () -> null));
        assertEquals(List.of("a"), log);
    }

    @Test
    void a_coroutine_that_the_body_awaits_may_emit() {
        Virtually.run(() -> read(generator(out -> await(walk(out, 3), x -> emit(out, "end", y -> null)))));
        assertEquals(List.of(0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0, "end"), log);
    }

    private Coroutine<?> walk(Emitter<Object, Object> out, int height) {
        return flow(() -> height < 0
                ? null
                : await(walk(out, height - 1), x -> emit(out, height, y -> await(walk(out, height - 1)))));
    }

    @Test
    void delegation_hands_on_all_elements() {
        Virtually.run(() -> read(tree(3)));
        assertEquals(List.of(0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0), log);
    }

    private AsyncGenerator<Object> tree(int height) {
        return generator(out -> height < 0
                ? null
                : emitAll(
                        out,
                        tree(height - 1),
                        x -> await(
                                height == 1 ? Fermata.yieldNow() : Done.INSTANCE,
                                z -> emit(out, height, y -> emitAll(out, tree(height - 1), w -> null)))));
    }

    @Test
    void delegation_a_hundred_thousand_deep() {
        int deep = 100_000;
        Virtually.run(() -> read(spine(deep)));
        assertEquals(deep + 1, log.size());
        assertEquals(0, log.get(0));
        assertEquals(deep, log.get(deep));
    }

    private AsyncGenerator<Object> spine(int height) {
        return generator(out -> height < 0 ? null : emitAll(out, spine(height - 1), x -> emit(out, height, y -> null)));
    }

    @Test
    void loops_in_loops_ten_thousand_deep() {
        int deep = 10_000;
        Virtually.run(() -> take(nested(deep), 3, () -> null));
        assertEquals(List.of(1, 2, 3), log);
    }

    private AsyncGenerator<Integer> nested(int depth) {
        if (depth == 0) {
            return counting(4, Done.INSTANCE);
        }
        return generator(out -> {
            AsyncGenerator<Integer> inner = nested(depth - 1);
            return each(out, inner);
        });
    }

    private Object each(Emitter<Integer, Object> out, AsyncGenerator<Integer> inner) {
        return await(inner.advance(), more -> more ? emit(out, inner.next(), x -> each(out, inner)) : null);
    }

    @Test
    void a_failure_of_the_body_is_one_of_the_request_and_ends_it() {
        IllegalArgumentException thrown = new IllegalArgumentException();
        AsyncGenerator<Object> failing = generator(out -> emit(
                out,
                1,
                x -> await(Fermata.yieldNow(), y -> {
                    throw thrown;
                })));
        Virtually.run(() -> take(
                failing,
                1,
                () -> await(failing.advance()).otherwise(failure -> {
                    assertSame(thrown, failure);
                    return await(failing.advance(), more -> {
                        assertFalse(more);
                        return null;
                    });
                })));
    }

    private AsyncGenerator<Object> guarded(Awaitable<?> inFinally) {
        return generator(out -> emit(out, 1, x -> null)
                .otherwise(failure -> await(inFinally, y -> {
                    log.add("closed");
                    throw failure;
                })));
    }

    @Test
    void closing_runs_what_the_body_has_to_do() {
        AsyncGenerator<Object> generator = guarded(Fermata.yieldNow());
        Virtually.run(() -> take(
                generator,
                1,
                () -> await(generator.closeAsync(), x -> {
                    log.add("after");
                    return await(generator.closeAsync(), y -> read(generator));
                })));
        assertEquals(List.of(1, "closed", "after"), log);
    }

    @Test
    void closing_a_delegation_closes_from_the_inside_out() {
        AsyncGenerator<Object> outer = generator(
                out -> emitAll(out, guarded(Fermata.yieldNow()), x -> null).otherwise(failure -> {
                    log.add("outer");
                    throw failure;
                }));
        Virtually.run(() -> take(outer, 1, () -> await(outer.closeAsync())));
        assertEquals(List.of(1, "closed", "outer"), log);
    }

    @Test
    void a_body_that_emits_again_and_again_while_closing_is_broken_off() {
        AsyncGenerator<Object> generator = generator(this::forEver);
        Virtually.run(() -> take(
                generator,
                1,
                () -> await(generator.closeAsync()).otherwise(failure -> {
                    assertEquals(IllegalStateException.class, failure.getClass());
                    return read(generator);
                })));
        assertEquals(List.of(1), log);
    }

    private Object forEver(Emitter<Object, Object> out) {
        return emit(out, 1, x -> forEver(out)).otherwise(failure -> forEver(out));
    }

    @Test
    void a_second_request_while_one_is_under_way_is_refused() {
        AsyncGenerator<Integer> generator = counting(2, Fermata.sleep(Duration.ofSeconds(1)));
        Virtually.run(() -> {
            Task<?> other = Fermata.spawn(flow(() -> read(generator)));
            return await(Fermata.yieldNow(), x -> {
                String message = assertThrows(IllegalStateException.class, generator::advance)
                        .getMessage();
                assertTrue(message.contains("already running"), message);
                assertThrows(IllegalStateException.class, generator::closeAsync);
                other.cancel();
                return null;
            });
        });
    }

    @Test
    void an_element_is_taken_once() {
        AsyncGenerator<Integer> generator = counting(2, Done.INSTANCE);
        assertThrows(NoSuchElementException.class, generator::next);
        Virtually.run(() -> take(generator, 1, () -> null));
        assertThrows(NoSuchElementException.class, generator::next);
    }

    @Test
    void what_was_begun_is_closed_before_run_ends() {
        Virtually.run(() -> take(guarded(Fermata.sleep(Duration.ofSeconds(1))), 1, () -> {
            log.add("main");
            return null;
        }));
        assertEquals(List.of(1, "main", "closed"), log);
    }

    @Test
    void U06_an_abandoned_generator_is_closed_before_the_end() {
        Virtually.run(() -> take(guarded(Done.INSTANCE), 1, () -> await(Fermata.yieldNow(), x -> collect(500))));
        assertEquals(List.of(1, "closed", "in time"), log);
    }

    /** Lets others begin until one has found it. */
    private Object collect(int patience) {
        if (patience == 0 || log.contains("closed")) {
            log.add("in time");
            return null;
        }
        System.gc();
        AsyncGenerator<Integer> other = counting(1, Done.INSTANCE);
        return await(
                other.advance(),
                x -> await(other.closeAsync(), y -> await(Fermata.yieldNow(), z -> collect(patience - 1))));
    }

    @Test
    void a_failure_of_closing_at_the_end_is_reported() {
        Virtually virtually = new Virtually();
        AsyncGenerator<Object> generator =
                generator(out -> emit(out, 1, x -> null).otherwise(failure -> {
                    throw new IllegalArgumentException("no");
                }));
        assertNull(virtually.toTheEnd(() -> take(generator, 1, () -> null)));
        assertEquals(1, virtually.reports.size());
        assertTrue(virtually.reports.get(0).contains("no"), virtually.reports.get(0));
    }

    @Test
    void requests_may_be_tasks_of_their_own() {
        AsyncGenerator<Integer> generator = counting(3, Fermata.yieldNow());
        Virtually.run(() -> await(Fermata.spawn(generator.advance()), a -> {
            log.add(generator.next());
            return await(Fermata.spawn(generator.advance()), b -> {
                log.add(generator.next());
                return read(generator);
            });
        }));
        assertEquals(List.of(1, 2, 3), log);
    }

    @Test
    void several_tasks_may_take_turns_on_many_threads() {
        AsyncGenerator<Integer> generator = counting(20_000, Done.INSTANCE);
        Fermata.spawn(flow(() -> inTurns(generator))).join();
        assertEquals(20_000, log.size());
    }

    private Object inTurns(AsyncGenerator<Integer> generator) {
        return await(
                Fermata.spawn(flow(() -> await(generator.advance(), more -> more ? generator.next() : null))), next -> {
                    if (next == null) {
                        return null;
                    }
                    log.add(next);
                    return inTurns(generator);
                });
    }
}
