package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.FrameChain;
import org.jspecify.annotations.Nullable;

/**
 * A context in use: that of a task, which is on a thread while a step of the task runs, or that of a body that
 * {@link TaskContext#run} runs. The driver of the thread knows the innermost one.
 *
 * <pre>
 *   apart ── arrive: the thread's own values are put aside, those of the context take their place ──▶ on a thread
 *     ▲                                                                                                   │
 *     └── depart: what the body left on the thread is kept in the context, the thread has its own again ──┘
 * </pre>
 */
final class Entry {
    private final TaskContext context;

    /** Whose steps these are; for {@link TaskContext#run} the task that called it, null outside of any. */
    private final @Nullable FrameChain<?> chain;

    /** While on a thread: what its driver knew before. */
    private @Nullable Object outer;

    /** While on a thread: its own values, in whose place stand those of the context. */
    private Values own = Values.NONE;

    private boolean onThread;

    Entry(TaskContext context, @Nullable FrameChain<?> chain) {
        this.context = context;
        this.chain = chain;
    }

    /** The one in use on this thread; null where nothing was ever set. */
    static @Nullable Entry current(Driver driver) {
        return driver.entered() instanceof Entry entry && entry.chain == driver.running() ? entry : null;
    }

    /** As {@link #current}, for who changes a value: a task that has none gets one. */
    static Entry toChange() {
        Driver driver = Driver.current();
        Entry known = current(driver);
        if (known != null) {
            return known;
        }
        if (driver.running() instanceof Task<?> task) {
            Entry made = new Entry(((TaskHome) task.home()).contextFor(task), task);
            task.taskExtras().entry = made;
            made.arrive(driver);
            return made;
        }
        throw new IllegalStateException("no task is running on this thread, so that there is no context to change; "
                + "TaskContext.run(…) gives it one");
    }

    /** Gives a new task a copy of the context that it is made in, if there is any and it was given none. */
    static void inherit(Task<?> task, Driver driver) {
        TaskContext context = driver.entered() == null ? null : inherited(driver);
        if (context != null && task.taskExtras().entry == null) {
            task.taskExtras().entry = new Entry(context, task);
        }
    }

    /** The values that what is started or registered now has from the start; null for none. */
    static @Nullable TaskContext inherited(Driver driver) {
        Entry from = current(driver);
        Values values = from == null ? Values.NONE : from.values();
        return values.isEmpty() ? null : new TaskContext(values);
    }

    TaskContext context() {
        return context;
    }

    /** What holds at this moment, on the thread too. */
    private Values values() {
        return context.values().with(own.ofThread());
    }

    /** Sets a value, or takes it out with {@link Values#ABSENT}; answers the one before, or that. */
    @Nullable
    Object change(TaskLocal<?> local, @Nullable Object value) {
        Object before = local.mirrored() == null ? context.values().get(local) : changeOnThread(local, value);
        context.set(local, value);
        return before;
    }

    private @Nullable Object changeOnThread(TaskLocal<?> local, @Nullable Object value) {
        Object before = own.get(local) == Values.ABSENT ? Values.ABSENT : local.ofThread();
        if (value == Values.ABSENT) {
            local.putOnThread(own.get(local));
            own = own.with(local, Values.ABSENT);
        } else {
            if (before == Values.ABSENT) {
                own = own.with(local, local.ofThread());
            }
            local.putOnThread(value);
        }
        return before;
    }

    /** A step begins. */
    void arrive(Driver driver) {
        if (onThread) {
            return;
        }
        onThread = true;
        outer = driver.entered();
        driver.setEntered(this);
        Values values = context.values();
        if (values.hasMirrors()) {
            try {
                own = values.ofThread();
                values.toThread();
            } catch (RuntimeException | Error refused) {
                report(refused);
            }
        }
    }

    /** The step ends, and another thread may run the next one. */
    void depart(Driver driver) {
        if (!onThread) {
            return;
        }
        onThread = false;
        driver.setEntered(outer);
        outer = null;
        if (!own.isEmpty()) {
            try {
                context.add(own.ofThread());
                own.toThread();
            } catch (RuntimeException | Error refused) {
                report(refused);
            }
            own = Values.NONE;
        }
    }

    private void report(Throwable refused) {
        if (chain == null) {
            throw TaskContext.<RuntimeException>unchecked(refused);
        }
        chain.home().scheduler().report("a value that tasks carry could not be moved to or from its thread", refused);
    }
}
