package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Runner;
import dev.fermata.RunnerOptions;
import dev.fermata.Task;
import dev.fermata.TaskLocal;
import dev.fermata.TaskOptions;
import dev.fermata.annotations.Async;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** C79: tasks that start at once. */
class EagerTasks {
    static final TaskOptions EAGER = TaskOptions.defaults().eager(true);
    static final TaskLocal<String> LOCAL = new TaskLocal<>("none");

    @Async
    static Coroutine<Integer> atOnce() {
        return result(1);
    }

    @Async
    static Coroutine<Integer> awaits(List<String> log, Promise<Integer> promise) {
        log.add("began in " + currentTask().name());
        return result(await(promise));
    }

    @Async
    static Coroutine<Integer> broken() throws IOException {
        throw new IOException("at once");
    }

    @Async
    static Coroutine<Void> C79_what_does_not_suspend_is_done_when_spawn_returns() {
        Task<Integer> task = spawn(atOnce(), EAGER);
        assertTrue(task.isDone());
        assertFalse(allTasks().contains(task));
        assertEquals(1, await(task));
        return result();
    }

    @Async
    static Coroutine<Void> C79_a_failure_is_kept_by_the_task() throws IOException {
        Task<Integer> task = spawn(broken(), EAGER);
        assertTrue(task.isCompletedExceptionally());
        assertEquals("at once", await(Caught.by(task)).getMessage());
        return result();
    }

    @Async
    static Coroutine<Void> C79_the_name_is_there_in_the_first_step() {
        List<String> log = new ArrayList<>();
        Promise<Integer> promise = new Promise<>();
        Task<?> self = currentTask();
        Task<Integer> task = spawn(awaits(log, promise), EAGER.name("early"));
        assertEquals(List.of("began in early"), log);
        assertSame(self, currentTask());
        assertFalse(task.isDone());
        promise.complete(5);
        assertEquals(5, await(task));
        return result();
    }

    @Async
    static Coroutine<Void> C79_one_that_waits_can_be_cancelled() {
        Promise<Integer> promise = new Promise<>();
        Task<Integer> task = spawn(awaits(new ArrayList<>(), promise), EAGER);
        task.cancel();
        assertInstanceOf(CancelledError.class, await(Caught.by(task)));
        assertTrue(task.isCancelled() && promise.isCancelled());
        return result();
    }

    @Async
    static Coroutine<String> sets(String value) {
        LOCAL.set(value);
        return result(LOCAL.get());
    }

    @Async
    static Coroutine<Void> C79_writes_stay_in_the_copy() {
        LOCAL.set("mine");
        assertEquals("its own", await(spawn(sets("its own"), EAGER)));
        assertEquals("mine", LOCAL.get());
        return result();
    }

    @Async
    static Coroutine<Void> C79_a_coroutine_that_has_run_is_refused() {
        Coroutine<Integer> once = atOnce();
        assertEquals(1, await(once));
        assertThrows(IllegalStateException.class, () -> spawn(once, EAGER));
        return result();
    }

    @Async
    static Coroutine<Void> C79_in_a_group() {
        List<String> log = new ArrayList<>();
        Promise<Integer> promise = new Promise<>();
        await(group(g -> {
            Task<Integer> done = g.spawn(atOnce(), EAGER);
            assertTrue(done.isDone());
            Task<Integer> waits = g.spawn(awaits(log, promise), EAGER.name("eager"));
            assertEquals(List.of("began in eager"), log);
            g.limit(1);
            Task<Integer> behind = g.spawn(awaits(log, promise), EAGER.name("behind"));
            await(yieldNow());
            assertEquals(List.of("began in eager"), log);
            promise.complete(2);
            assertEquals(4, await(waits) + await(behind));
            return result();
        }));
        assertEquals(List.of("began in eager", "began in behind"), log);
        return result();
    }

    static void C79_a_runner_whose_tasks_are_all_eager() {
        RunnerOptions options = RunnerOptions.defaults()
                .eagerTasks(true)
                .loops(() -> new EventLoop(new VirtualTime()));
        try (Runner runner = new Runner(options)) {
            runner.run(() -> {
                Task<Integer> task = spawn(atOnce());
                assertTrue(task.isDone());
                assertEquals(Set.of(currentTask()), allTasks());
                List<String> log = new ArrayList<>();
                Promise<Integer> promise = new Promise<>();
                Task<List<Integer>> both = gather(awaits(log, promise), atOnce());
                assertEquals(1, log.size());
                promise.complete(2);
                assertEquals(List.of(2, 1), await(both));
                await(yieldNow());
                assertTrue(spawn(atOnce()).isDone());
                return result();
            });
        }
    }
}
