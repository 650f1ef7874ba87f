package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Promise;
import dev.fermata.Runner;
import dev.fermata.RunnerOptions;
import dev.fermata.Task;
import dev.fermata.TaskLocal;
import dev.fermata.annotations.Async;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** C07 to C10, C17 and C78: the beginning and the end of a program, and who hears of what fails in between. */
class Running {

    @Async
    static Coroutine<Integer> answer() {
        await(yieldNow());
        return result(42);
    }

    @Async
    static Coroutine<Integer> spam() throws IOException {
        await(yieldNow());
        throw new IOException("spam");
    }

    static void C07_run_returns() {
        assertEquals(42, run(answer()));
        assertEquals(42, run(() -> result(await(answer()))));
    }

    static void C07_run_throws_what_was_thrown() {
        assertEquals("spam", assertThrows(IOException.class, () -> run(spam())).getMessage());
    }

    static void C07_run_inside_run_is_refused() {
        String message = run(() -> {
            await(yieldNow());
            return result(assertThrows(IllegalStateException.class, () -> run(Fermata.result(1)))
                    .getMessage());
        });
        assertTrue(message.contains("cannot be called from a running event loop"), message);
    }

    static Runner virtual(List<String> reports) {
        return new Runner(RunnerOptions.defaults()
                .loops(() -> new EventLoop(new VirtualTime()))
                .exceptionHandler((context, failure) -> reports.add(context + ": " + failure)));
    }

    @Async
    static Coroutine<Void> cleansUp(List<String> log) {
        try {
            await(sleep(Duration.ofHours(1)));
            return result();
        } finally {
            await(sleep(Duration.ofSeconds(1)));
            log.add("cleaned");
        }
    }

    @Async
    static Coroutine<Void> divides() {
        try {
            await(sleep(Duration.ofHours(1)));
        } catch (CancelledError cancelled) {
            Math.floorDiv(1, 0);
        }
        return result();
    }

    static void C08_run_cancels_leftovers_and_reports() {
        List<String> log = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        List<Task<?>> left = new ArrayList<>();
        try (Runner runner = virtual(reports)) {
            assertEquals(123, runner.run(() -> {
                left.add(spawn(cleansUp(log)));
                left.add(spawn(divides(), "second"));
                await(yieldNow());
                return result(123);
            }));
            assertFalse(left.get(0).isDone());
        }
        assertEquals(List.of("cleaned"), log);
        assertTrue(left.get(0).isCancelled());
        assertEquals(1, reports.size());
        assertTrue(reports.get(0).contains("second during shutdown of run()"), reports::toString);
        assertTrue(reports.get(0).contains("ArithmeticException"), reports::toString);
    }

    @Async
    static Coroutine<String> stopsTheLoop(List<Task<?>> self) {
        self.add(currentTask());
        EventLoop.current().stop();
        await(sleep(Duration.ofMillis(1)));
        return result("went on");
    }

    @SuppressWarnings("unchecked")
    static void C09_stopped_and_closed() {
        EventLoop loop;
        List<Task<?>> self = new ArrayList<>();
        try (Runner runner = new Runner()) {
            loop = runner.loop();
            IllegalStateException stopped =
                    assertThrows(IllegalStateException.class, () -> runner.run(stopsTheLoop(self)));
            assertTrue(stopped.getMessage().contains("stopped before"), stopped::getMessage);
            assertEquals("went on", runner.run((Task<String>) self.get(0)));
        }
        loop.close();
        String message = assertThrows(RejectedExecutionException.class, () -> loop.execute(() -> {}))
                .getMessage();
        assertTrue(message.contains("closed"), message);
        assertThrows(IllegalStateException.class, () -> loop.runUntil(() -> true));
    }

    @Async
    static Coroutine<Integer> exchanged(TaskLocal<Integer> local, int value) {
        int before = local.get();
        await(yieldNow());
        local.set(value);
        return result(before);
    }

    static void C10_runner_reuse() {
        TaskLocal<Integer> local = new TaskLocal<>(-1);
        Runner runner = new Runner();
        EventLoop loop = runner.loop();
        assertEquals(-1, runner.run(exchanged(local, 1)));
        assertEquals(1, runner.run(exchanged(local, 2)));
        assertEquals(2, runner.run(() -> result(await(spawn(exchanged(local, 3))))));
        assertEquals(2, runner.run(exchanged(local, 4)));
        assertSame(loop, runner.loop());
        runner.close();
        runner.close();
        assertThrows(RejectedExecutionException.class, () -> loop.execute(() -> {}));
        String message = assertThrows(IllegalStateException.class, runner::loop).getMessage();
        assertTrue(message.contains("runner is closed"), message);
        assertThrows(IllegalStateException.class, () -> runner.run(answer()));
    }

    static void C10b_tasks_that_are_left_go_on_in_the_next_run() {
        List<String> log = new ArrayList<>();
        try (Runner runner = virtual(log)) {
            Task<Integer> left = runner.run(() -> result(spawn(answer())));
            assertFalse(left.isDone());
            assertEquals(42, runner.run(left));
        }
        assertEquals(List.of(), log);
    }

    static void C10c_a_runner_is_not_closed_in_a_task() {
        try (Runner runner = new Runner()) {
            runner.run(() -> {
                assertThrows(IllegalStateException.class, runner::close);
                return result();
            });
        }
    }

    static void C17_unretrieved_exception_reported() throws IOException {
        List<String> reports = new ArrayList<>();
        try (Runner runner = virtual(reports)) {
            runner.run(() -> {
                spawn(spam(), "dropped");
                Task<Integer> awaited = spawn(spam(), "awaited");
                Task<Integer> asked = spawn(spam(), "asked");
                asked.handle((value, failure) -> failure);
                assertInstanceOf(IOException.class, await(Caught.by(awaited)));
                return result();
            });
        }
        assertEquals(1, reports.size());
        assertTrue(reports.get(0).startsWith("dropped failed and nobody retrieved"), reports::toString);
    }

    static void C17_unretrieved_failure_of_a_future_reported() throws IOException {
        List<String> reports = new ArrayList<>();
        List<Promise<Integer>> kept = new ArrayList<>();
        try (Runner runner = virtual(reports)) {
            runner.run(() -> {
                Promise<Integer> dropped = new Promise<>();
                dropped.fail(new IOException("dropped"));
                Promise<Integer> cancelled = new Promise<>();
                cancelled.cancel();
                Promise<Integer> retrieved = new Promise<>();
                retrieved.fail(new IOException("retrieved"));
                assertInstanceOf(IOException.class, await(Caught.by(retrieved)));
                Promise<Integer> awaited = new Promise<>();
                EventLoop.current().execute(() -> awaited.fail(new IOException("awaited")));
                assertInstanceOf(IOException.class, await(Caught.by(awaited)));
                kept.addAll(List.of(dropped, cancelled, retrieved, awaited));
                return result();
            });
        }
        assertEquals(1, reports.size(), reports::toString);
        assertTrue(reports.get(0).startsWith("a promise failed and nobody retrieved its failure"), reports::toString);
        assertThrows(IOException.class, kept.get(0)::result);
    }

    static void C78_exception_handler() {
        List<String> reports = new ArrayList<>();
        List<String> log = new ArrayList<>();
        try (Runner runner = virtual(reports)) {
            runner.run(() -> {
                EventLoop.current().execute(() -> {
                    throw new IllegalStateException("step");
                });
                EventLoop.current().execute(() -> log.add("step"));
                Promise<Integer> promise = new Promise<>();
                Task<Integer> task = spawn(promise, "watched");
                task.onDone(done -> {
                    throw new IllegalStateException("callback");
                });
                task.onDone(done -> log.add("callback"));
                promise.complete(1);
                await(task);
                await(yieldNow());
                return result();
            });
        }
        assertEquals(List.of("step", "callback"), log);
        assertEquals(2, reports.size());
        assertTrue(reports.get(0).startsWith("Exception in a step of the event loop"), reports::toString);
        assertTrue(reports.get(0).endsWith("step"), reports::toString);
        assertTrue(reports.get(1).startsWith("Exception in a callback of watched"), reports::toString);
        assertTrue(reports.get(1).endsWith("callback"), reports::toString);
    }
}
