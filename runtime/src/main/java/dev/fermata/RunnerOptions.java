package dev.fermata;

import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.ExceptionHandler;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a {@link Runner} runs. Immutable: each method answers a new one. */
public final class RunnerOptions {
    private static final RunnerOptions DEFAULTS =
            new RunnerOptions(EventLoop::new, null, false, true, Duration.ofSeconds(10));

    final Supplier<? extends EventLoop> loops;
    final @Nullable ExceptionHandler handler;
    final boolean eagerTasks;
    final boolean stopsAtShutdown;
    final Duration patience;

    private RunnerOptions(
            Supplier<? extends EventLoop> loops,
            @Nullable ExceptionHandler handler,
            boolean eagerTasks,
            boolean stopsAtShutdown,
            Duration patience) {
        this.loops = loops;
        this.handler = handler;
        this.eagerTasks = eagerTasks;
        this.stopsAtShutdown = stopsAtShutdown;
        this.patience = patience;
    }

    /**
     * What {@link Fermata#run} does: a loop in real time, failures logged, tasks started at the next turn, and an end in good
     * order when the JVM shuts down.
     *
     * @return always the same
     */
    public static RunnerOptions defaults() {
        return DEFAULTS;
    }

    /**
     * With loops of another make. Follows {@code loop_factory} of {@code asyncio.Runner}.
     *
     * @param factory makes a new loop, which the runner closes; asked once a runner
     * @return new options
     */
    public RunnerOptions loops(Supplier<? extends EventLoop> factory) {
        return new RunnerOptions(
                Objects.requireNonNull(factory, "factory"), handler, eagerTasks, stopsAtShutdown, patience);
    }

    /**
     * With somebody who receives the failures that nobody else does; see {@link EventLoop#setExceptionHandler}.
     *
     * @param receiver called on the loop's thread, and on others
     * @return new options
     */
    public RunnerOptions exceptionHandler(ExceptionHandler receiver) {
        return new RunnerOptions(
                loops, Objects.requireNonNull(receiver, "receiver"), eagerTasks, stopsAtShutdown, patience);
    }

    /**
     * Whether all tasks that are spawned on the loop start at once; see {@link TaskOptions#eager}. Follows
     * {@code asyncio.eager_task_factory}.
     *
     * @param eager by default false
     * @return new options
     */
    public RunnerOptions eagerTasks(boolean eager) {
        return new RunnerOptions(loops, handler, eager, stopsAtShutdown, patience);
    }

    /**
     * Whether a shutdown of the JVM, by Ctrl-C, by a {@code kill} or by {@link System#exit}, cancels the main task and lets it
     * clean up; see {@link Runner}.
     *
     * @param stops by default true
     * @return new options
     */
    public RunnerOptions stopsAtShutdown(boolean stops) {
        return new RunnerOptions(loops, handler, eagerTasks, stops, patience);
    }

    /**
     * How long a shutdown waits for the main task.
     *
     * @param longest in real time; by default 10 seconds
     * @return new options
     */
    public RunnerOptions patience(Duration longest) {
        return new RunnerOptions(
                loops, handler, eagerTasks, stopsAtShutdown, Objects.requireNonNull(longest, "longest"));
    }
}
