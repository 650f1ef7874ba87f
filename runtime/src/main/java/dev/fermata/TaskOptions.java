package dev.fermata;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a task is spawned; see {@link Fermata#spawn(Awaitable, TaskOptions)}. Immutable: each method answers a new one.
 *
 * <pre>{@code
 * spawn(fetch(uri), TaskOptions.defaults().name("fetch").eager(true));
 * }</pre>
 */
public final class TaskOptions {
    private static final TaskOptions DEFAULTS = new TaskOptions(null, null, false, false);

    final @Nullable String name;
    final @Nullable TaskContext context;
    final boolean eager;
    final boolean alwaysStarts;

    private TaskOptions(@Nullable String name, @Nullable TaskContext context, boolean eager, boolean alwaysStarts) {
        this.name = name;
        this.context = context;
        this.eager = eager;
        this.alwaysStarts = alwaysStarts;
    }

    boolean hasExtras() {
        return name != null || context != null || alwaysStarts;
    }

    /** Makes a new task as this says. */
    void apply(TaskExtras extras, Task<?> task) {
        extras.name = name;
        extras.startsAnyway = alwaysStarts;
        if (context != null) {
            extras.entry = new Entry(context, task);
        }
    }

    /**
     * What {@link Fermata#spawn(Awaitable)} does: a number for a name, a copy of the context, started at the next turn.
     *
     * @return always the same
     */
    public static TaskOptions defaults() {
        return DEFAULTS;
    }

    /**
     * With a name.
     *
     * @param given the name, for people
     * @return new options
     */
    public TaskOptions name(String given) {
        return new TaskOptions(Objects.requireNonNull(given, "name"), context, eager, alwaysStarts);
    }

    /**
     * In a context, not in a copy of it: what the task sets is seen by all that share it. Follows the parameter
     * {@code context} of {@code asyncio.create_task}.
     *
     * @param shared the context
     * @return new options
     */
    public TaskOptions context(TaskContext shared) {
        return new TaskOptions(name, Objects.requireNonNull(shared, "context"), eager, alwaysStarts);
    }

    /**
     * Whether the body starts at once, on the caller's stack, and runs up to its first suspension before {@code spawn} returns.
     * What it throws there is the failure of the task. Follows the parameter {@code eager_start} of {@code asyncio.Task}.
     *
     * @param atOnce by default false
     * @return new options
     */
    public TaskOptions eager(boolean atOnce) {
        return new TaskOptions(name, context, atOnce, alwaysStarts);
    }

    /**
     * Whether a task that is cancelled before its first step runs up to its first suspension all the same, and receives the
     * {@link CancelledError} there, so that it can clean up what it was given. In asyncio, and by default, it never
     * starts. Follows {@code CoroutineStart.ATOMIC} of kotlinx.coroutines.
     *
     * @param always by default false
     * @return new options
     */
    public TaskOptions alwaysStarts(boolean always) {
        return new TaskOptions(name, context, eager, always);
    }
}
