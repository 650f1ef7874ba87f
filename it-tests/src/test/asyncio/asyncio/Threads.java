package asyncio;

import static dev.fermata.Fermata.*;
import static dev.fermata.OnCancel.LEAVE_RUNNING;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.TaskLocal;
import dev.fermata.annotations.Async;
import dev.fermata.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** C70 to C72 and X10: work that blocks goes to other threads, and other threads find their way in. */
class Threads {

    @Async
    static Coroutine<Void> ticking(CountDownLatch ticks) {
        while (true) {
            await(sleep(Duration.ofMillis(1)));
            ticks.countDown();
        }
    }

    @Async
    static Coroutine<Void> C70_to_thread_lets_others_run() throws InterruptedException {
        Thread here = Thread.currentThread();
        CountDownLatch ticks = new CountDownLatch(5);
        Task<Void> ticker = spawn(ticking(ticks));
        Thread there = await(toThread(() -> {
            ticks.await();
            return Thread.currentThread();
        }));
        assertNotSame(here, there);
        assertTrue(there.isDaemon());
        ticker.cancel();
        return result();
    }

    @Async
    static Coroutine<Void> C70_to_thread_throws_what_the_work_threw() {
        IOException original = new IOException("spam");
        try {
            await(toThread(() -> {
                throw original;
            }));
            fail("it must fail");
        } catch (IOException failure) {
            assertSame(original, failure);
        }
        return result();
    }

    @Async
    static Coroutine<String> read(Path path) throws IOException {
        return result(await(toThread(() -> Files.readString(path))));
    }

    @Async
    static Coroutine<Void> delete(Path path) throws IOException {
        await(toThread(() -> Files.delete(path)));
        return result();
    }

    @Async
    static Coroutine<Void> C70_works_and_actions_are_told_apart() throws IOException {
        Path path = await(toThread(() -> Files.createTempFile("fermata", ".txt")));
        await(toThread(() -> Files.writeString(path, "text")));
        assertEquals("text", await(read(path)));
        await(delete(path));
        try {
            await(read(path));
            fail("there is no such file");
        } catch (NoSuchFileException expected) {
            assertEquals(path.toString(), expected.getFile());
        }
        return result();
    }

    @Async
    static Coroutine<Void> C70_nothing_runs_before_it_is_awaited() {
        AtomicInteger runs = new AtomicInteger();
        Coroutine<Integer> cold = toThread(runs::incrementAndGet);
        await(sleep(Duration.ofMillis(1)));
        assertEquals(0, runs.get());
        assertEquals(1, await(cold));
        assertThrows(IllegalStateException.class, () -> spawn(cold));
        return result();
    }

    @Async
    static Coroutine<Void> C70_call_on_an_executor_of_ones_own() {
        ExecutorService own = Executors.newSingleThreadExecutor(work -> new Thread(work, "own"));
        assertEquals("own", await(callOn(own, () -> Thread.currentThread().getName())));
        own.shutdown();
        try {
            await(callOn(own, () -> fail("it was shut down")));
            fail("it must be rejected");
        } catch (RejectedExecutionException expected) {
            assertFalse(currentTask().isDone());
        }
        return result();
    }

    @Async
    static Coroutine<Void> C70_an_executor_that_runs_at_once_will_do() {
        Thread here = Thread.currentThread();
        assertSame(here, await(callOn(Runnable::run, () -> Thread.currentThread())));
        return result();
    }

    @Async
    static Coroutine<Void> left(AtomicBoolean ended) throws InterruptedException {
        Promise<Void> begun = new Promise<>();
        CountDownLatch mainIsOver = new CountDownLatch(1);
        Task<Void> working = spawn(toThread(LEAVE_RUNNING, () -> {
            begun.complete(null);
            mainIsOver.await();
            ended.set(!Thread.currentThread().isInterrupted());
        }));
        await(begun);
        working.cancel();
        try {
            await(working);
            fail("it must be cancelled");
        } catch (CancelledError atOnce) {
            assertEquals(1, mainIsOver.getCount());
        }
        Task<Void> cancelledByRun = spawn(async(() -> {
            try {
                await(new Promise<Void>());
            } finally {
                mainIsOver.countDown();
            }
            return result();
        }));
        await(yieldNow());
        assertFalse(cancelledByRun.isDone());
        return result();
    }

    /** The await ends at once, the thread goes on, and the run waits for it. */
    static void C71_to_thread_cancel_leaves_the_thread_to_run() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        run(left(ended));
        assertTrue(ended.get());
    }

    @Async
    static Coroutine<Void> dropped(AtomicInteger runs) throws InterruptedException {
        ExecutorService own = Executors.newSingleThreadExecutor();
        CountDownLatch gate = new CountDownLatch(1);
        Promise<Void> begun = new Promise<>();
        Task<Void> first = spawn(callOn(own, () -> {
            begun.complete(null);
            gate.await();
        }));
        await(begun);
        Task<Integer> second = spawn(callOn(own, LEAVE_RUNNING, runs::incrementAndGet));
        await(sleep(Duration.ofMillis(1)));
        second.cancel();
        try {
            await(second);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            gate.countDown();
        }
        await(first);
        own.shutdown();
        assertTrue(await(toThread(() -> own.awaitTermination(1, TimeUnit.MINUTES))));
        return result();
    }

    @Async
    static Coroutine<Void> C71_work_that_has_not_begun_never_does() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        await(dropped(runs));
        assertEquals(0, runs.get());
        return result();
    }

    @Async
    static Coroutine<Void> X10_run_interruptible() throws InterruptedException {
        Promise<Void> begun = new Promise<>();
        Promise<Boolean> flag = new Promise<>();
        Task<Void> working = spawn(toThread(() -> {
            begun.complete(null);
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException expected) {
                flag.complete(Thread.currentThread().isInterrupted());
                throw expected;
            }
        }));
        await(begun);
        working.cancel("enough");
        try {
            await(working);
            fail("it must be cancelled");
        } catch (CancelledError cancelled) {
            assertEquals("enough", cancelled.getMessage());
        }
        assertFalse(await(flag));
        for (int i = 0; i < 10; i++) {
            assertFalse(await(toThread(() -> Thread.currentThread().isInterrupted())));
        }
        return result();
    }

    @Async
    static Coroutine<Integer> three() {
        await(yieldNow());
        return result(3);
    }

    @Async
    static Coroutine<Void> C72_a_thread_gets_the_result() throws Exception {
        Scheduler scheduler = currentTask().scheduler();
        assertEquals(3, await(toThread(() -> spawnOn(scheduler, three()).get())));
        return result();
    }

    @Async
    static Coroutine<Void> endless(CountDownLatch begun, Promise<String> seen) {
        begun.countDown();
        try {
            await(new Promise<Void>());
            return result();
        } catch (CancelledError cancelled) {
            seen.complete("cancelled");
            throw cancelled;
        }
    }

    @Async
    static Coroutine<Void> C72_a_thread_cancels_the_coroutine() throws InterruptedException {
        Scheduler scheduler = currentTask().scheduler();
        Promise<String> seen = new Promise<>();
        assertTrue(await(toThread(() -> {
            CountDownLatch begun = new CountDownLatch(1);
            Task<Void> task = spawnOn(scheduler, endless(begun, seen));
            begun.await();
            task.cancel(true);
            assertThrows(CancellationException.class, task::get);
            return task.isCancelled();
        })));
        assertEquals("cancelled", await(seen));
        return result();
    }

    @Async
    static Coroutine<Void> failing() {
        await(yieldNow());
        throw new IllegalArgumentException("spam");
    }

    @Async
    static Coroutine<Void> C72_a_thread_gets_the_failure() throws Exception {
        Scheduler scheduler = currentTask().scheduler();
        try {
            await(toThread(() -> spawnOn(scheduler, failing()).get()));
            fail("it must fail");
        } catch (ExecutionException failure) {
            assertEquals("spam", failure.getCause().getMessage());
        }
        return result();
    }

    @Async
    static Coroutine<Void> workThatOutlivesMain(Promise<Task<Void>> late) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mainIsOver = new CountDownLatch(1);
        Scheduler scheduler = currentTask().scheduler();
        Task<Void> working = spawn(toThread(LEAVE_RUNNING, () -> {
            begun.countDown();
            mainIsOver.await();
            late.complete(spawnOn(scheduler, ticking(new CountDownLatch(1))));
        }));
        await(toThread(() -> begun.await()));
        Task<Void> cancelledByRun = spawn(async(() -> {
            try {
                await(working);
            } finally {
                mainIsOver.countDown();
            }
            return result();
        }));
        await(yieldNow());
        assertFalse(cancelledByRun.isDone());
        return result();
    }

    /** Where a thread still spawns while the run ends, the run cancels that, too. */
    static void C72_run_cancels_what_a_thread_spawns_late() throws Throwable {
        Promise<Task<Void>> late = new Promise<>();
        run(workThatOutlivesMain(late));
        assertTrue(late.result().isDone());
        assertTrue(late.result().isCancelled());
    }

    static final TaskLocal<String> USER = new TaskLocal<>();

    @Async
    static Coroutine<Void> C70b_the_context_goes_along_to_a_thread_but_not_to_an_executor() throws Exception {
        USER.set("ada");
        assertEquals("ada", await(toThread(() -> {
            String seen = USER.get();
            USER.set("bo");
            return seen;
        })));
        assertEquals("ada", USER.get());
        assertEquals("nobody", await(callOn(Runnable::run, () -> inThreadOfItsOwn(() -> USER.orElse("nobody")))));
        return result();
    }

    static String inThreadOfItsOwn(Callable<String> question) throws Exception {
        FutureTask<String> asked = new FutureTask<>(question);
        Thread thread = new Thread(asked);
        thread.start();
        return asked.get();
    }
}
