package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.io.AsyncProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** C70 of processes: their end, their output and their input are awaited. */
class Processes {

    static AsyncProcess shell(String script) throws IOException {
        return AsyncProcess.start(new ProcessBuilder("/bin/sh", "-c", script), StandardCharsets.UTF_8);
    }

    @Async
    static Coroutine<Void> C70_a_process_and_its_exit_code() throws IOException {
        try (var process = shell("exit 3")) {
            assertEquals(3, await(process.exit()));
            assertEquals(3, await(process.exit()));
        }
        return result();
    }

    @Async
    static Coroutine<List<String>> all(AsyncProcess process) {
        List<String> lines = new ArrayList<>();
        for (String line : each(process.lines())) {
            lines.add(line);
        }
        return result(lines);
    }

    @Async
    static Coroutine<List<String>> allErrors(AsyncProcess process) {
        List<String> lines = new ArrayList<>();
        for (String line : each(process.errorLines())) {
            lines.add(line);
        }
        return result(lines);
    }

    @Async
    static Coroutine<Void> C70_output_line_by_line() throws IOException {
        try (var process = shell("echo one; echo two >&2; echo; printf 'd\\303\\251j\\303\\240 vu'")) {
            var out = spawn(all(process));
            var errors = spawn(allErrors(process));
            assertEquals(List.of("one", "", "déjà vu"), await(out));
            assertEquals(List.of("two"), await(errors));
            assertEquals(0, await(process.exit()));
        }
        return result();
    }

    @Async
    static Coroutine<Void> C70_a_process_answers_what_it_is_told() throws IOException {
        try (var process = shell("exec cat")) {
            await(process.write("hello\n"));
            List<String> lines = new ArrayList<>();
            for (String line : each(process.lines())) {
                lines.add(line);
                if (lines.size() == 1) {
                    await(process.write("and good"));
                    await(process.write("bye\n"));
                    await(process.closeInput());
                }
            }
            assertEquals(List.of("hello", "and goodbye"), lines);
            assertEquals(0, await(process.exit()));
        }
        return result();
    }

    /** The pipe holds 64 KB: the process stands still until somebody reads, and what is read ahead is one piece. */
    @Async
    static Coroutine<Void> C70_a_loop_that_is_left_loses_nothing() throws IOException {
        try (var process = shell("i=0; while [ $i -lt 50000 ]; do echo line $i; i=$((i+1)); done")) {
            int next = 0;
            while (next < 50_000) {
                for (String line : each(process.lines())) {
                    assertEquals("line " + next, line);
                    if (++next % 777 == 0) {
                        break;
                    }
                }
            }
            assertEquals(List.of(), await(all(process)));
            assertEquals(0, await(process.exit()));
        }
        return result();
    }

    @Async
    static Coroutine<Void> C70_a_cancelled_reader_loses_nothing() throws IOException {
        try (var process = shell("read line; echo $line")) {
            Task<List<String>> first = spawn(all(process));
            await(sleep(Duration.ofMillis(1)));
            first.cancel();
            try {
                await(first);
                fail("it must be cancelled");
            } catch (CancelledError expected) {
                await(process.write("kept\n"));
            }
            assertEquals(List.of("kept"), await(all(process)));
        }
        return result();
    }

    @Async
    static Coroutine<Void> keeping(AtomicReference<AsyncProcess> started, Promise<String> ready) throws IOException {
        try (var process = shell("echo ready; exec sleep 1000")) {
            started.set(process);
            for (String line : each(process.lines())) {
                ready.complete(line);
            }
        }
        return result();
    }

    @Async
    static Coroutine<Void> C70_a_cancelled_task_takes_its_process_along() throws IOException {
        AtomicReference<AsyncProcess> started = new AtomicReference<>();
        Promise<String> ready = new Promise<>();
        Task<Void> task = spawn(keeping(started, ready));
        assertEquals("ready", await(ready));
        assertTrue(started.get().process().isAlive());
        task.cancel();
        try {
            await(task);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertFalse(started.get().process().isAlive());
        }
        return result();
    }

    @Async
    static Coroutine<Void> C70_a_process_that_will_not_end_is_forced() throws IOException {
        try (var process = shell("trap '' TERM; echo ready; while :; do sleep 0.1; done")) {
            for (String line : each(process.lines())) {
                assertEquals("ready", line);
                break;
            }
            int code = await(process.stop(Duration.ofMillis(50)));
            assertNotEquals(0, code);
            assertFalse(process.process().isAlive());
        }
        return result();
    }

    @Async
    static Coroutine<Void> C70_a_program_that_does_not_exist() {
        try (var process = AsyncProcess.start(new ProcessBuilder("/no/such/program"))) {
            fail("started " + process);
        } catch (IOException expected) {
            assertTrue(expected.getMessage().contains("/no/such/program"), expected::toString);
        }
        return result();
    }
}
