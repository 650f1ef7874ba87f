package dev.fermata;

import dev.fermata.continuation.Driver;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A variable of which each task has its own value, as a {@link ThreadLocal} has one for each thread. A task begins with the
 * values that the one which spawned it had at that moment; what it sets reaches what it awaits and what it spawns later, and nobody
 * else. Follows {@code contextvars.ContextVar}.
 *
 * <pre>{@code
 * static final TaskLocal<User> USER = new TaskLocal<>();
 *
 * await(USER.with(user, () -> handle(request)));
 * }</pre>
 *
 * <p>Reading takes no lock, and from outside of tasks answers what there is from the start. Only tasks, and what
 * {@link TaskContext#run} runs, can set.
 *
 * @param <T> the type of the value
 */
public final class TaskLocal<T extends @Nullable Object> {
    private final @Nullable Object initial;
    private final @Nullable ThreadValue<T> mirrored;

    /** A variable without a value from the start. */
    public TaskLocal() {
        this(Values.ABSENT, null);
    }

    /**
     * A variable.
     *
     * @param initial what it is where nobody has set it
     */
    public TaskLocal(T initial) {
        this(initial, null);
    }

    private TaskLocal(@Nullable Object initial, @Nullable ThreadValue<T> mirrored) {
        this.initial = initial;
        this.mirrored = mirrored;
    }

    /**
     * A variable that stands in a thread-local while its task runs, whatever thread that is; see
     * {@link #mirroring(ThreadValue)}.
     *
     * @param <T> the type of the value
     * @param threadLocal the thread-local
     * @return a new variable; one for each thread-local is enough
     */
    public static <T extends @Nullable Object> TaskLocal<T> mirroring(ThreadLocal<T> threadLocal) {
        return mirroring(ThreadValue.of(threadLocal));
    }

    /**
     * A variable that two functions read and set on the thread; see {@link #mirroring(ThreadValue)}. For the MDC of SLF4J:
     * {@code mirroring(MDC::getCopyOfContextMap, map -> { if (map == null) MDC.clear(); else MDC.setContextMap(map); })}.
     *
     * @param <T> the type of the value
     * @param getter reads it
     * @param setter sets it
     * @return a new variable
     */
    public static <T extends @Nullable Object> TaskLocal<T> mirroring(
            Supplier<? extends T> getter, Consumer<? super T> setter) {
        return mirroring(ThreadValue.of(getter, setter));
    }

    /**
     * A variable that stands on the thread while its task runs: what a task has {@link #set} or {@linkplain #carry carries} is
     * given to the thread as each step begins, and the thread has its own value again when the step ends. What the body changes on the thread
     * itself is kept, too. A task that does neither is not touched, and pays nothing.
     *
     * @param <T> the type of the value
     * @param threadValue what is on the thread
     * @return a new variable
     */
    public static <T extends @Nullable Object> TaskLocal<T> mirroring(ThreadValue<T> threadValue) {
        return new TaskLocal<>(Values.ABSENT, threadValue);
    }

    /**
     * The value for the running task.
     *
     * @return the value that was set, else the one from the start; of a variable that mirrors, what is on the thread
     * @throws NoSuchElementException when there is neither
     */
    public T get() {
        return valueOr(found());
    }

    /**
     * As {@link #get}, for a variable that may have no value.
     *
     * @param other what to answer then
     * @return the value, or the other
     */
    public T orElse(T other) {
        return found() == Values.ABSENT && initial == Values.ABSENT ? other : get();
    }

    /**
     * Sets the value for the running task, from here on.
     *
     * @param value the value
     * @return with which the value before can be put back
     * @throws IllegalStateException outside of tasks and of {@link TaskContext#run}
     */
    public Change set(T value) {
        Entry entry = Entry.toChange();
        return new Change(this, entry.context(), entry.change(this, value));
    }

    /**
     * Takes what is on the thread now into the running task: it is there in all its steps from now on, and in what it spawns. Of a
     * variable that mirrors; of others this sets the value that they have.
     *
     * @throws IllegalStateException outside of tasks and of {@link TaskContext#run}
     */
    public void carry() {
        set(get());
    }

    /**
     * A coroutine in which this has a value: sets it, awaits what the lambda makes, and puts the value before back on
     * every path out.
     *
     * @param <R> the type of the coroutine's value
     * @param <X> what the lambda may throw
     * @param value the value of this
     * @param body called when the coroutine is awaited
     * @return a new coroutine
     * @throws X never here; thrown at the {@code await}
     */
    public <R extends @Nullable Object, X extends Throwable> Coroutine<R> with(T value, AsyncSupplier<R, X> body)
            throws X {
        return new WithLocal<>(this, value, body);
    }

    @Nullable
    ThreadValue<T> mirrored() {
        return mirrored;
    }

    /** A value that was found, or the one from the start. */
    @SuppressWarnings({"unchecked", "NullAway"}) // T may be nullable
    T valueOr(@Nullable Object found) {
        Object value = found == Values.ABSENT ? initial : found;
        if (value == Values.ABSENT) {
            throw new NoSuchElementException("this TaskLocal has no value here, and none from the start");
        }
        return (T) value;
    }

    /** What is on the thread, for one that mirrors. */
    @Nullable
    Object ofThread() {
        return mirrored == null ? Values.ABSENT : mirrored.get();
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // T may be nullable
    void putOnThread(@Nullable Object value) {
        if (mirrored != null && value != Values.ABSENT) {
            mirrored.set((T) value);
        }
    }

    private @Nullable Object found() {
        if (mirrored != null) {
            return mirrored.get();
        }
        Entry entry = Entry.current(Driver.current());
        return entry == null ? Values.ABSENT : entry.context().values().get(this);
    }

    /** A value that was set, and can be taken back once. Follows {@code contextvars.Token}. */
    public static final class Change implements AutoCloseable {
        private final TaskLocal<?> local;
        private final TaskContext context;
        private final @Nullable Object before;
        private boolean closed;

        private Change(TaskLocal<?> local, TaskContext context, @Nullable Object before) {
            this.local = local;
            this.context = context;
            this.before = before;
        }

        /**
         * Puts the value before back, also where there was none. Does nothing the second time.
         *
         * @throws IllegalStateException in another task than the one that set it
         */
        @Override
        public void close() {
            if (closed) {
                return;
            }
            Entry entry = Entry.toChange();
            if (entry.context() != context) {
                throw new IllegalStateException("a value is put back where it was set, and this is another task");
            }
            closed = true;
            entry.change(local, before);
        }
    }
}
