package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** What the programs of it-tests do not show of a runner: the order of its end. */
class RunnerTest {
    private final List<String> log = new ArrayList<>();
    private final RunnerOptions options = RunnerOptions.defaults()
            .loops(() -> new EventLoop(new VirtualTime()))
            .exceptionHandler((context, failure) -> log.add(context + ": " + failure.getMessage()));

    private Object note(String what) {
        log.add(what);
        return what;
    }

    @Test
    void tasks_end_first_and_then_failures_are_reported() {
        try (Runner runner = new Runner(options)) {
            runner.run(flow(() -> {
                Fermata.spawn(
                        flow(() -> {
                            throw new IOException("lost");
                        }),
                        "failing");
                Fermata.spawn(flow(() -> await(Fermata.sleep(Duration.ofHours(1)))
                        .otherwise(f -> await(Fermata.sleep(Duration.ofMinutes(1)), v -> note("task")))));
                return await(Fermata.yieldNow());
            }));
            assertEquals(List.of(), log);
        }
        assertEquals(2, log.size());
        assertEquals("task", log.get(0));
        assertTrue(log.get(1).startsWith("failing failed and nobody retrieved"), log::toString);
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
