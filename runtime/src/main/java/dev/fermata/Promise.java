package dev.fermata;

import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.Home;
import dev.fermata.continuation.LocalSource;
import dev.fermata.continuation.LocalWaiters;
import dev.fermata.continuation.Suspension;
import dev.fermata.continuation.Waiters;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that is set by hand, once, and awaited by any number of coroutines, which go on first in, first out. The
 * bridge from callbacks: complete it in the callback, await it in the coroutine. Follows {@code asyncio.Future}, but is bound
 * to no loop.
 *
 * <p>Safe for use by many threads. Each waiter goes on at its own scheduler's next turn, never inside {@code complete}.
 *
 * <p>Cancelling a task that awaits a promise cancels the promise, as in asyncio, and so everybody who awaits it.
 *
 * @param <T> the type of the value
 */
public final class Promise<T extends @Nullable Object> extends LocalSource<T> implements Awaitable<T> {
    private static final VarHandle OUTCOME = field("outcome", Object.class);
    private static final VarHandle LOCAL = field("local", Home.class);
    private static final VarHandle OTHERS = field("others", Waiters.class);

    /** Whose tasks wait in {@link #waiters}: where the first one lives that awaits this. */
    private volatile @Nullable Home local;

    /** See {@link LocalWaiters}; belongs to the thread of that loop. */
    private @Nullable Object waiters;

    private volatile @Nullable Waiters others;

    /** Null while open, then a value, or a {@link NoValue}. */
    private volatile @Nullable Object outcome;

    /** An outcome that is no value: a failure, or null. */
    private record NoValue(@Nullable Throwable failure) {
        static final NoValue NULL = new NoValue(null);

        @Nullable
        Object get() throws Throwable {
            if (failure != null) {
                throw failure;
            }
            return null;
        }
    }

    /** An open promise. */
    public Promise() {}

    /**
     * Sets the value, unless there is an outcome.
     *
     * @param value the value
     * @return whether this call set it
     */
    public boolean complete(T value) {
        return settle(value == null ? NoValue.NULL : value);
    }

    /**
     * Sets a failure, unless there is an outcome. It is thrown at each await, this very instance.
     *
     * @param failure what to throw
     * @return whether this call set it
     */
    public boolean fail(Throwable failure) {
        return settle(new NoValue(Objects.requireNonNull(failure, "failure")));
    }

    /**
     * Fails it with a {@link CancelledError}, unless there is an outcome.
     *
     * @return whether this call did
     */
    @Override
    public boolean cancel() {
        return cancel(null);
    }

    /**
     * Fails it with a {@link CancelledError}, unless there is an outcome.
     *
     * @param message why, or null
     * @return whether this call did
     */
    @Override
    public boolean cancel(@Nullable String message) {
        return !isDone() && fail(new CancelledError(message));
    }

    @Override
    public boolean isDone() {
        return outcome != null;
    }

    /**
     * Whether the outcome is a cancellation.
     *
     * @return false while there is none
     */
    public boolean isCancelled() {
        return outcome instanceof NoValue none && none.failure instanceof CancelledError;
    }

    /**
     * The outcome.
     *
     * @return the value
     * @throws IllegalStateException when there is no outcome
     * @throws Throwable the failure that was set, the same instance at each call
     */
    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // T may be nullable
    public T result() throws Throwable {
        if (outcome == null) {
            throw new IllegalStateException("the promise has no outcome yet");
        }
        return (T) resultNow();
    }

    @Override
    protected @Nullable Object resultNow() throws Throwable {
        Object known = outcome;
        if (known == null) {
            return Suspension.SUSPENDED;
        }
        return known instanceof NoValue none ? none.get() : known;
    }

    @Override
    public void register(Runnable resumption) {
        others().add(resumption);
        if (isDone()) {
            others().fire();
        }
    }

    @Override
    public void withdraw(Runnable resumption) {
        Waiters known = others;
        if (known != null) {
            known.remove(resumption);
        }
    }

    @Override
    protected boolean enlist(FrameChain<?> waiter) {
        Home theirs = waiter.home();
        if (local == null && others == null) {
            LOCAL.compareAndSet(this, null, theirs);
        }
        if (others != null || local == null || !theirs.sharesLoopWith(local)) {
            return false;
        }
        waiters = LocalWaiters.add(waiters, waiter);
        if (isDone()) {
            tellLocal();
        }
        return true;
    }

    @Override
    protected void dismiss(FrameChain<?> waiter) {
        waiters = LocalWaiters.remove(waiters, waiter);
    }

    private boolean settle(Object result) {
        boolean first = OUTCOME.compareAndSet(this, null, result);
        if (first) {
            tell();
        }
        return first;
    }

    private void tell() {
        Home theirs = local;
        if (theirs != null) {
            theirs.runConfined(this::tellLocal);
        }
        Waiters known = others;
        if (known != null) {
            known.fire();
        }
    }

    private void tellLocal() {
        Object told = waiters;
        waiters = null;
        LocalWaiters.wake(told);
    }

    private Waiters others() {
        Waiters known = others;
        if (known == null) {
            Waiters made = new Waiters();
            known = (Waiters) OTHERS.compareAndExchange(this, null, made);
            if (known == null) {
                known = made;
            }
        }
        return known;
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Promise.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    @Override
    public String toString() {
        return isCancelled() ? "Promise[cancelled]" : isDone() ? "Promise[done]" : "Promise[open]";
    }
}
