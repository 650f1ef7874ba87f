package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.AsyncGenerator;
import dev.fermata.AsyncIterator;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Emitter;
import dev.fermata.GeneratorExit;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.TwoWayGenerator;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** C74 and C75: generators, what they hear from their consumers, and when they are closed. */
class Generators {

    @Async
    static AsyncGenerator<Integer> counting(List<String> log, int count) {
        Emitter<Integer, Void> out = emitter();
        try {
            for (int i = 0; i < count; i++) {
                await(sleep(Duration.ofMillis(1)));
                out.emit(i);
            }
        } finally {
            await(sleep(Duration.ofMillis(1)));
            log.add("finally");
        }
        return out.end();
    }

    static List<String> newLog() {
        return Collections.synchronizedList(new ArrayList<>());
    }

    @Async
    static Coroutine<Void> C74_a_full_loop_runs_finally_at_its_end() {
        List<String> log = newLog();
        for (int n : each(counting(log, 3))) {
            log.add("got " + n);
        }
        assertEquals(List.of("got 0", "got 1", "got 2", "finally"), log);
        return result();
    }

    @Async
    static Coroutine<Void> C74_nothing_runs_ahead_of_the_consumer() {
        List<String> log = newLog();
        AsyncGenerator<Integer> generator = counting(log, 1);
        assertTrue(await(generator.advance()));
        assertEquals(0, generator.next());
        await(sleep(Duration.ofMillis(5)));
        assertEquals(List.of(), log);
        assertFalse(await(generator.advance()));
        assertEquals(List.of("finally"), log);
        assertFalse(await(generator.advance()));
        return result();
    }

    @Async
    static Coroutine<Void> C74_closing_runs_finally() {
        List<String> log = newLog();
        AsyncGenerator<Integer> generator = counting(log, 3);
        assertTrue(await(generator.advance()));
        await(generator.closeAsync());
        assertEquals(List.of("finally"), log);
        await(generator.closeAsync());
        assertEquals(List.of("finally"), log);
        return result();
    }

    @Async
    static Coroutine<Void> C74_closing_before_the_start_runs_nothing() {
        List<String> log = newLog();
        AsyncGenerator<Integer> generator = counting(log, 3);
        await(generator.closeAsync());
        assertFalse(await(generator.advance()));
        assertEquals(List.of(), log);
        return result();
    }

    @Async
    static TwoWayGenerator<String, Integer> echo() {
        Emitter<String, Integer> out = emitter();
        Integer heard = out.emit("first");
        while (heard != null) {
            heard = out.emit("heard " + heard);
        }
        return out.end();
    }

    @Async
    static Coroutine<Void> C74_what_is_sent_is_heard() {
        TwoWayGenerator<String, Integer> generator = echo();
        assertTrue(await(generator.advance()));
        assertEquals("first", generator.next());
        assertTrue(await(generator.send(5)));
        assertEquals("heard 5", generator.next());
        assertFalse(await(generator.advance()));
        return result();
    }

    @Async
    static Coroutine<Void> C74_nothing_hears_what_is_sent_before_the_first_element() {
        TwoWayGenerator<String, Integer> generator = echo();
        assertThrows(IllegalStateException.class, () -> generator.send(5));
        assertTrue(await(generator.advance()));
        await(generator.closeAsync());
        return result();
    }

    @Async
    static AsyncGenerator<String> catching() {
        Emitter<String, Void> out = emitter();
        try {
            out.emit("before");
        } catch (IllegalArgumentException failure) {
            await(yieldNow());
            out.emit("caught " + failure.getMessage());
        }
        return out.end();
    }

    @Async
    static Coroutine<Void> C74_a_failure_is_thrown_where_the_body_stands() {
        AsyncGenerator<String> generator = catching();
        assertTrue(await(generator.advance()));
        assertTrue(await(generator.throwInto(new IllegalArgumentException("it"))));
        assertEquals("caught it", generator.next());
        IllegalStateException other = new IllegalStateException();
        try {
            await(generator.throwInto(other));
            fail("nobody catches it");
        } catch (IllegalStateException failure) {
            assertSame(other, failure);
        }
        assertFalse(await(generator.advance()));
        return result();
    }

    @Async
    static AsyncGenerator<Integer> emittingInFinally(List<String> log) {
        Emitter<Integer, Void> out = emitter();
        try {
            out.emit(1);
        } finally {
            try {
                out.emit(2);
            } finally {
                log.add("all the same");
            }
        }
        return out.end();
    }

    @Async
    static Coroutine<Void> C74_an_element_while_closing_is_an_error() {
        List<String> log = newLog();
        AsyncGenerator<Integer> generator = emittingInFinally(log);
        assertTrue(await(generator.advance()));
        try {
            await(generator.closeAsync());
            fail("it ignores the exit");
        } catch (IllegalStateException failure) {
            assertTrue(failure.getMessage().contains("ignored GeneratorExit"), failure.getMessage());
        }
        assertEquals(List.of("all the same"), log);
        assertFalse(await(generator.advance()));
        return result();
    }

    @Async
    static AsyncGenerator<Integer> waitingFor(Promise<Integer> promise, Promise<Integer> begun) {
        Emitter<Integer, Void> out = emitter();
        begun.complete(0);
        out.emit(await(promise));
        return out.end();
    }

    @Async
    static Coroutine<Boolean> ask(AsyncGenerator<Integer> generator) {
        return result(await(generator.advance()));
    }

    @Async
    static Coroutine<Void> C74_two_tasks_at_once_are_an_error() {
        Promise<Integer> promise = new Promise<>();
        Promise<Integer> begun = new Promise<>();
        AsyncGenerator<Integer> generator = waitingFor(promise, begun);
        Task<Boolean> first = spawn(ask(generator));
        await(begun);
        try {
            await(generator.advance());
            fail("it is running");
        } catch (IllegalStateException failure) {
            assertTrue(failure.getMessage().contains("already running"), failure.getMessage());
        }
        assertThrows(IllegalStateException.class, generator::closeAsync);
        promise.complete(5);
        assertTrue(await(first));
        assertEquals(5, generator.next());
        assertFalse(await(generator.advance()));
        return result();
    }

    @Async
    static Coroutine<Void> C74_cancelling_the_consumer_reaches_the_body() {
        List<String> log = newLog();
        Promise<Integer> never = new Promise<>();
        Promise<Integer> begun = new Promise<>();
        AsyncGenerator<Integer> generator = guarded(log, never, begun);
        Task<Boolean> consumer = spawn(ask(generator));
        await(begun);
        consumer.cancel();
        try {
            await(consumer);
            fail("it was cancelled");
        } catch (CancelledError cancelled) {
            assertEquals(List.of("CancelledError"), log);
        }
        assertFalse(await(generator.advance()));
        return result();
    }

    @Async
    static AsyncGenerator<Integer> guarded(List<String> log, Promise<Integer> promise, Promise<Integer> begun) {
        Emitter<Integer, Void> out = emitter();
        begun.complete(0);
        try {
            out.emit(await(promise));
        } catch (CancelledError | GeneratorExit end) {
            log.add(end.getClass().getSimpleName());
            throw end;
        }
        return out.end();
    }

    @Async
    static Coroutine<Void> C74_the_body_runs_in_the_task_of_its_consumer() {
        Task<?> self = currentTask();
        int seen = 0;
        for (Task<?> task : each(tasks(3))) {
            assertSame(self, task);
            seen++;
        }
        assertEquals(3, seen);
        return result();
    }

    @Async
    static AsyncGenerator<Task<?>> tasks(int count) {
        Emitter<Task<?>, Void> out = emitter();
        for (int i = 0; i < count; i++) {
            out.emit(currentTask());
            await(sleep(Duration.ofMillis(1)));
        }
        return out.end();
    }

    @Async
    static Coroutine<Void> emitOne(Emitter<Integer, Void> out) {
        out.emit(1);
        return result();
    }

    @Async
    static AsyncGenerator<Integer> emittingInATask() {
        Emitter<Integer, Void> out = emitter();
        await(spawn(emitOne(out)));
        return out.end();
    }

    @Async
    static Coroutine<Void> C74_a_task_of_its_own_may_not_emit() {
        try {
            await(emittingInATask().advance());
            fail("it emitted");
        } catch (IllegalStateException failure) {
            assertTrue(failure.getMessage().contains("tasks of their own"), failure.getMessage());
        }
        return result();
    }

    @Async
    static AsyncGenerator<Integer> emittingInAScope(List<String> log) {
        Emitter<Integer, Void> out = emitter();
        out.emit(1);
        await(within(Duration.ofSeconds(60), scope -> {
            log.add("inside");
            out.emit(2);
            return result();
        }));
        return out.end();
    }

    @Async
    static Coroutine<Void> C74_an_element_inside_a_scope_of_the_generator_is_an_error() {
        List<String> log = newLog();
        AsyncGenerator<Integer> generator = emittingInAScope(log);
        boolean more = await(within(Duration.ofSeconds(60), scope -> result(await(generator.advance()))));
        assertTrue(more);
        try {
            await(generator.advance());
            fail("the consumer would go on inside of the scope");
        } catch (IllegalStateException failure) {
            assertTrue(failure.getMessage().contains("leave the scope"), failure.getMessage());
        }
        assertEquals(List.of("inside"), log);
        return result();
    }

    @Async
    static Coroutine<Void> C74_a_generator_runs_once() {
        AsyncGenerator<Integer> generator = Delegations.tree(1);
        for (int n : each(generator)) {
            assertEquals(1, n);
        }
        try {
            for (int n : each(generator)) {
                fail("again " + n);
            }
            fail("again");
        } catch (IllegalStateException failure) {
            assertTrue(failure.getMessage().contains("only once"), failure.getMessage());
        }
        return result();
    }

    @Async
    static Coroutine<Integer> leavingOne(List<String> log) {
        AsyncIterator<Integer> iterator = counting(log, 3).asyncIterator();
        assertTrue(await(iterator.advance()));
        return result(Objects.requireNonNull(iterator.next()));
    }

    static void C75_run_closes_generators() {
        List<String> log = newLog();
        assertEquals(0, run(leavingOne(log)));
        assertEquals(List.of("finally"), log);
    }

    @Async
    static Coroutine<Integer> failingAfterOne(List<String> log) {
        await(leavingOne(log));
        throw new IllegalArgumentException("main");
    }

    static void C75_run_closes_generators_when_main_fails() {
        List<String> log = newLog();
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> run(failingAfterOne(log)));
        assertEquals("main", failure.getMessage());
        assertEquals(List.of("finally"), log);
    }
}
