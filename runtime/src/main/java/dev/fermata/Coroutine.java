package dev.fermata;

import dev.fermata.continuation.Body;
import dev.fermata.continuation.Frame;
import org.jspecify.annotations.Nullable;

/**
 * One activation of an {@code @Async} method, not running yet: the call has only captured the arguments. The body runs when
 * the coroutine is awaited, {@linkplain Fermata#spawn spawned} or {@linkplain Fermata#run run}, and only once; whoever tries
 * a second time gets an {@link IllegalStateException}. One that nobody awaits does nothing. Follows asyncio's coroutine
 * objects.
 *
 * <p>Awaited, it runs as part of the awaiting task, like a call. For something to run beside, {@link Fermata#spawn} it.
 * Not to be extended by hand, and not safe for use by two threads at once.
 *
 * @param <T> the type of the value
 */
public abstract class Coroutine<T extends @Nullable Object> extends Frame implements Awaitable<T> {

    /** A coroutine that has not begun, of a class that says itself how it is resumed. */
    protected Coroutine() {}

    /**
     * A coroutine that has not begun.
     *
     * @param body what it runs
     */
    protected Coroutine(Body body) {
        super(body);
    }

    /**
     * Always false: a coroutine keeps no outcome, it hands it to the one who awaits it.
     *
     * @return false
     */
    @Override
    public final boolean isDone() {
        return false;
    }

    /**
     * Fails; see {@link #isDone}.
     *
     * @throws IllegalStateException always
     */
    @Override
    public final T result() {
        throw new IllegalStateException("a coroutine keeps no result; await it, or spawn it and ask the task");
    }

    /**
     * Fails: a coroutine is awaited as a call is made, not by registering.
     *
     * @throws IllegalStateException always
     */
    @Override
    public final void register(Runnable resumption) {
        throw new IllegalStateException("a coroutine does not run by itself; spawn it and register with the task");
    }

    /** Does nothing. */
    @Override
    public final void withdraw(Runnable resumption) {}

    /**
     * Does nothing: cancel the task that runs it.
     *
     * @return false
     */
    @Override
    public final boolean cancel() {
        return false;
    }

    @Override
    public String toString() {
        StackTraceElement place = place();
        String what = place == null ? getClass().getSimpleName() : place.toString();
        return "Coroutine[" + what + ", " + condition() + "]";
    }

    /** Whether nobody has awaited, spawned or run it yet. */
    final boolean isNew() {
        return state() == 0;
    }

    private String condition() {
        int state = state();
        if (state > 0) {
            return "suspended";
        }
        return state == 0 ? "new" : state == -1 ? "running" : state == -2 ? "ended" : "about to start";
    }
}
