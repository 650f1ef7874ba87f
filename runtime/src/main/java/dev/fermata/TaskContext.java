package dev.fermata;

import dev.fermata.continuation.Driver;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@link TaskLocal}s that a task sees, and changes. Each task has its own, a copy of that of the task which spawned
 * it; one that is given by {@link TaskOptions#context} is shared by all that are spawned with it. Follows
 * {@code contextvars.Context}.
 *
 * <p>May be used by several threads. A copy takes one object, whatever there is in it.
 */
public final class TaskContext {
    private volatile Values values;

    /** A context without values. */
    public TaskContext() {
        this(Values.NONE);
    }

    TaskContext(Values values) {
        this.values = values;
    }

    /**
     * A copy of the context of the running task, for work that is done elsewhere. Follows {@code contextvars.copy_context}.
     *
     * @return a new one, without values where no task runs
     */
    public static TaskContext capture() {
        TaskContext captured = Entry.inherited(Driver.current());
        return captured == null ? new TaskContext() : captured;
    }

    /**
     * Runs a body in this context, on the calling thread: what it sets stays here.
     *
     * @param body what to run; its failure is thrown
     */
    public void run(Runnable body) {
        Driver driver = Driver.current();
        Entry entry = new Entry(this, driver.running());
        entry.arrive(driver);
        try {
            body.run();
        } finally {
            entry.depart(driver);
        }
    }

    /**
     * As {@link #run}, with a value.
     *
     * @param <T> the type of the value
     * @param body what to call
     * @return its value
     * @throws Exception its failure
     */
    public <T extends @Nullable Object> T call(Callable<T> body) throws Exception {
        Driver driver = Driver.current();
        Entry entry = new Entry(this, driver.running());
        entry.arrive(driver);
        try {
            return body.call();
        } finally {
            entry.depart(driver);
        }
    }

    /**
     * The value that a task would see in this context.
     *
     * @param <T> the type of the value
     * @param local which one
     * @return the value that was set, else the one that the local has from the start
     * @throws java.util.NoSuchElementException when there is neither
     */
    public <T extends @Nullable Object> T get(TaskLocal<T> local) {
        return local.valueOr(values.get(local));
    }

    Values values() {
        return values;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    synchronized void set(TaskLocal<?> local, @Nullable Object value) {
        values = values.with(local, value);
    }

    synchronized void add(Values others) {
        values = values.with(others);
    }

    @SuppressWarnings("unchecked") // the trick is that nothing checks the cast
    static <X extends Throwable> X unchecked(Throwable failure) throws X {
        throw (X) failure;
    }
}
