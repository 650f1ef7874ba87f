package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.emit;
import static dev.fermata.twin.Flow.emitAll;
import static dev.fermata.twin.Flow.generator;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of generators that are not run to their end. */
class GeneratorClosingTest extends GeneratorReader {
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
    void closing_before_the_start_runs_nothing() {
        AsyncGenerator<Object> generator = generator(out -> {
            throw new AssertionError();
        });
        Virtually.run(() -> await(generator.closeAsync(), x -> read(generator)));
        assertEquals(List.of(), log);
    }

    @Test
    void an_element_while_closing_is_refused_where_it_is_emitted() {
        AsyncGenerator<Object> generator =
                generator(out -> emit(out, 1, x -> null).otherwise(failure -> emit(out, 2, y -> null)));
        Virtually.run(() -> take(
                generator,
                1,
                () -> await(generator.closeAsync()).otherwise(failure -> {
                    assertTrue(failure.getMessage().contains("ignored GeneratorExit"), failure.getMessage());
                    return null;
                })));
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
}
