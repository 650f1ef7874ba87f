package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.ShutdownGuard;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event loop from its making to its end: runs one coroutine after the other on it, and at the end shuts down in good order all
 * that they have left. Follows {@code asyncio.Runner}. {@link Fermata#run} is one that is used once.
 *
 * <pre>{@code
 * try (var runner = new Runner()) {
 *     var config = runner.run(load());
 *     runner.run(serve(config));
 * }
 * }</pre>
 *
 * <p><b>Between runs</b> the loop stands still; tasks that are left go on in the next run, and {@link TaskLocal}s keep the values
 * that the last main coroutine has set.
 *
 * <p><b>When the JVM shuts down</b> during a run, by Ctrl-C (SIGINT), SIGTERM or {@link System#exit} on another thread, the main
 * task is cancelled. It can clean up, with awaits; then the runner closes itself, {@code run} throws {@link CancelledError}, and only then the
 * JVM goes on to end, with the exit code that it has anyway (130 after Ctrl-C). What stands after {@code run} may or may not come
 * to run, so what has to be done is done in the coroutine. The JVM waits no longer than {@link RunnerOptions#patience}. It takes no second Ctrl-C while it shuts down:
 * who wants it to end at once kills it (SIGKILL), or calls {@link Runtime#halt}.
 *
 * <p>For one thread at a time, outside of event loops and tasks.
 */
public final class Runner implements AutoCloseable {
    private final RunnerOptions options;
    private final TaskContext context = TaskContext.capture();
    private @Nullable Open open;
    private boolean closed;

    /** What there is from the first use to the end. */
    private record Open(EventLoop loop, TaskHome tasks) {}

    /** Makes a runner that does as {@link Fermata#run}. Its loop is made when it is first needed. */
    public Runner() {
        this(RunnerOptions.defaults());
    }

    /**
     * Makes a runner.
     *
     * @param options how it runs
     */
    public Runner(RunnerOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * The loop: the same for all runs.
     *
     * @return a loop that runs only during {@link #run}
     * @throws IllegalStateException when this is closed
     */
    public EventLoop loop() {
        return open().loop();
    }

    /**
     * Runs a coroutine to its end. Blocks this thread.
     *
     * @param <T> the type of the value
     * @param main what to run; its failure is thrown as it was, checked or not
     * @return its value
     * @throws CancelledError when it was cancelled
     * @throws IllegalStateException in a task or on an event loop; when this is closed; when the loop was
     *     {@linkplain EventLoop#stop stopped} before the end
     */
    public <T extends @Nullable Object> T run(Awaitable<T> main) {
        requireOutside("run()");
        Open now = open();
        TaskOptions how = TaskOptions.defaults();
        // a program that sets nothing is to have nothing of a context at any step
        Task<T> task = Start.of(main, context.isEmpty() ? how : how.context(context), now.tasks);
        now.tasks.setMain(task, context);
        if (options.stopsAtShutdown) {
            runGuarded(now.loop, task);
        } else {
            now.loop.runUntil(task::isDone);
        }
        if (!task.isDone()) {
            throw new IllegalStateException("the event loop was stopped before " + task.name() + " ended");
        }
        try {
            return task.result();
        } catch (Throwable failure) {
            throw TaskContext.<RuntimeException>unchecked(failure);
        }
    }

    /**
     * As {@link #run(Awaitable)}: calls the lambda on the loop, and runs what it makes.
     *
     * @param <T> the type of the value
     * @param <X> what the lambda may throw
     * @param main makes the coroutine
     * @return its value
     * @throws X its failure, as it was
     */
    public <T extends @Nullable Object, X extends Throwable> T run(AsyncSupplier<T, X> main) throws X {
        return run(Fermata.defer(main));
    }

    private void runGuarded(EventLoop loop, Task<?> main) {
        Runnable stop = () -> main.cancel("the JVM is shutting down");
        try (ShutdownGuard guard = ShutdownGuard.during(stop, options.patience)) {
            loop.runUntil(main::isDone);
            if (guard.isShuttingDown()) {
                close();
            }
        }
    }

    /**
     * Ends all that is left, in this order: cancels the tasks and waits for them, reporting those that fail; reports the failures that
     * nobody retrieved; closes the loop. Does nothing the second time.
     *
     * @throws IllegalStateException in a task or on an event loop
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        requireOutside("close()");
        closed = true;
        Open last = open;
        open = null;
        if (last != null) {
            shutDown(last.loop, last.tasks);
        }
    }

    private static void shutDown(EventLoop loop, TaskHome tasks) {
        try (loop) {
            cancelTasks(loop, tasks);
        } finally {
            tasks.end();
        }
    }

    private static void cancelTasks(EventLoop loop, TaskHome tasks) {
        for (List<Task<?>> left = tasks.live(); !left.isEmpty(); left = tasks.live()) {
            // one that was completed by hand is done, although its body has not ended: its outcome is not of now
            List<Task<?>> cancelled = left.stream().filter(Task::cancel).toList();
            awaitAll(loop, left, cancelled);
        }
    }

    private static void awaitAll(EventLoop loop, List<Task<?>> all, List<Task<?>> reported) {
        while (!areOver(all)) {
            loop.runUntil(() -> areOver(all));
        }
        for (Task<?> task : reported) {
            if (task.isCompletedExceptionally() && !task.isCancelled()) {
                loop.report(
                        "unhandled failure of " + task.name() + " during shutdown of run()", Outcomes.failure(task));
            }
        }
    }

    private static boolean areOver(List<Task<?>> tasks) {
        return tasks.stream().allMatch(Task::isOver);
    }

    private Open open() {
        if (closed) {
            throw new IllegalStateException("the runner is closed");
        }
        Open known = open;
        if (known == null) {
            EventLoop loop = Objects.requireNonNull(options.loops.get(), "the factory of event loops returned null");
            if (options.handler != null) {
                loop.setExceptionHandler(options.handler);
            }
            known = new Open(loop, TaskHome.ofRun(loop, options.eagerTasks));
            open = known;
        }
        return known;
    }

    private static void requireOutside(String what) {
        if (Driver.current().running() != null || EventLoop.current() != null) {
            throw new IllegalStateException(what + " cannot be called from a running event loop; await it instead");
        }
    }
}
