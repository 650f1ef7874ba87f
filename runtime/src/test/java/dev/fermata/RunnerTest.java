package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.emit;
import static dev.fermata.twin.Flow.flow;
import static dev.fermata.twin.Flow.generator;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** What the programs of it-tests do not show of a runner: the order of its end. */
class RunnerTest {
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final RunnerOptions options = RunnerOptions.defaults()
            .loops(() -> new EventLoop(new VirtualTime()))
            .exceptionHandler((context, failure) -> log.add(context + ": " + failure.getMessage()));

    private Object note(String what) {
        log.add(what);
        return what;
    }

    /** A generator that emits once, and then waits a while before it notes that it was closed. */
    private AsyncGenerator<Integer> noting(String what) {
        return generator(out -> emit(out, 1, sent -> null)
                .otherwise(closed -> await(Fermata.sleep(Duration.ofSeconds(1)), v -> {
                    note(what);
                    throw closed;
                })));
    }

    @Test
    void tasks_end_first_then_generators_then_threads_then_failures_are_reported() {
        AsyncGenerator<Integer> left = noting("generator");
        CountDownLatch tasksAreOver = new CountDownLatch(1);
        try (Runner runner = new Runner(options)) {
            runner.run(flow(() -> {
                Promise<Integer> begun = new Promise<>();
                Fermata.spawn(Fermata.toThread(OnCancel.LEAVE_RUNNING, () -> {
                    begun.complete(1);
                    tasksAreOver.await();
                    return note("thread");
                }));
                Fermata.spawn(
                        flow(() -> {
                            throw new IOException("lost");
                        }),
                        "failing");
                // not a sleep: virtual time goes on while a real thread begins its work
                Fermata.spawn(flow(() -> await(new Promise<>())
                        .otherwise(f -> await(Fermata.sleep(Duration.ofMinutes(1)), v -> note("task")))));
                return await(left.advance(), v -> await(begun, x -> await(Fermata.yieldNow())));
            }));
            assertEquals(List.of(), log);
            runner.loop().schedule(tasksAreOver::countDown, Duration.ofMinutes(2));
        }
        assertEquals(List.of("task", "generator", "thread"), log.subList(0, 3));
        assertTrue(log.get(3).startsWith("failing failed and nobody retrieved"), log::toString);
        assertEquals(4, log.size());
    }

    @Test
    void closing_that_fails_is_reported_and_what_it_leaves_is_closed_too() {
        AsyncGenerator<Integer> late = noting("opened at the end");
        AsyncGenerator<Integer> failing = generator(out -> emit(out, 1, sent -> null)
                .otherwise(closed -> await(late.advance(), v -> {
                    Fermata.spawn(flow(() ->
                            await(Fermata.sleep(Duration.ofHours(1))).otherwise(f -> note("task of a generator"))));
                    return await(Fermata.yieldNow(), x -> {
                        throw new IOException("closing");
                    });
                })));
        try (Runner runner = new Runner(options)) {
            runner.run(flow(() -> await(failing.advance())));
        }
        assertEquals(3, log.size(), log::toString);
        assertTrue(log.get(0).endsWith("during shutdown of run(): closing"), log::toString);
        assertEquals(List.of("task of a generator", "opened at the end"), log.subList(1, 3));
    }

    @Test
    void a_loop_that_is_stopped_during_the_end_is_run_to_the_end() {
        try (Runner runner = new Runner(options)) {
            runner.run(flow(() -> {
                Fermata.spawn(flow(() -> await(Fermata.sleep(Duration.ofHours(1)))
                        .otherwise(f -> {
                            EventLoop.current().stop();
                            return await(Fermata.sleep(Duration.ofSeconds(1)), v -> note("cleaned"));
                        })));
                return await(Fermata.yieldNow());
            }));
        }
        assertEquals(List.of("cleaned"), log);
    }

    @Test
    void a_runner_that_was_never_used_has_nothing_to_close() {
        Runner runner = new Runner(options.loops(() -> {
            throw new AssertionError("no loop is needed");
        }));
        runner.close();
        assertThrows(IllegalStateException.class, runner::loop);
    }

    @Test
    void the_loop_is_closed_also_when_the_main_coroutine_fails() {
        EventLoop[] loop = new EventLoop[1];
        assertThrows(IOException.class, () -> {
            try (Runner runner = new Runner(options)) {
                loop[0] = runner.loop();
                runner.run(flow(() -> {
                    throw new IOException("main");
                }));
            }
        });
        assertThrows(RejectedExecutionException.class, () -> loop[0].execute(() -> {}));
        assertEquals(List.of(), log);
    }
}
