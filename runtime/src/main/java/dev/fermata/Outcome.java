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
 * A value or a failure that is set once, and awaited by any number of coroutines, which go on first in, first out: what {@link
 * Promise} hands to users, and what combinators inherit. Safe for use by many threads.
 *
 * @param <T> the type of the value
 */
abstract class Outcome<T extends @Nullable Object> extends LocalSource<T> implements Awaitable<T> {
    private static final VarHandle KNOWN = field("known", Object.class);
    private static final VarHandle LOCAL = field("local", Home.class);
    private static final VarHandle OTHERS = field("others", Waiters.class);

    /** Whose tasks wait in {@link #waiters}: where the first one lives that awaits this. */
    private volatile @Nullable Home local;

    /** See {@link LocalWaiters}; belongs to the thread of that loop. */
    private @Nullable Object waiters;

    private volatile @Nullable Waiters others;

    /** Null while open, then a value, or a {@link NoValue}. */
    private volatile @Nullable Object known;

    /** An outcome that is no value: a failure, or null. */
    private record NoValue(
            @Nullable Throwable failure, @Nullable UnretrievedFailure unretrieved) {
        static final NoValue NULL = new NoValue(null, null);

        @Nullable
        Object get() throws Throwable {
            if (unretrieved != null) {
                unretrieved.retrieved();
            }
            if (failure != null) {
                throw failure;
            }
            return null;
        }
    }

    /** An open one. */
    Outcome() {}

    /** Sets the value, unless there is an outcome; answers whether this call did. */
    final boolean succeed(T value) {
        return settle(value == null ? NoValue.NULL : value);
    }

    /** Sets a failure, unless there is an outcome; answers whether this call did. */
    final boolean failWith(Throwable failure) {
        return failWith(failure, null);
    }

    /** As {@link #failWith(Throwable)}, with what is to know when somebody has seen the failure. */
    final boolean failWith(Throwable failure, @Nullable UnretrievedFailure unretrieved) {
        return settle(new NoValue(failure, unretrieved));
    }

    /** Fails with a {@link CancelledError}, unless there is an outcome; answers whether this call did. */
    final boolean cancelWith(@Nullable String message) {
        return !isDone() && failWith(new CancelledError(message));
    }

    /** The failure, if there is one, not counted as retrieved. */
    final @Nullable Throwable failureNow() {
        return known instanceof NoValue none ? none.failure : null;
    }

    /** Whether somebody waits, as far as the calling thread knows. */
    final boolean isAwaited() {
        Waiters beside = others;
        return waiters != null || (beside != null && !beside.isEmpty());
    }

    @Override
    public final boolean isDone() {
        return known != null;
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
    public final T result() throws Throwable {
        if (known == null) {
            throw new IllegalStateException("there is no outcome yet: " + this);
        }
        return (T) resultNow();
    }

    @Override
    protected final @Nullable Object resultNow() throws Throwable {
        Object now = known;
        if (now == null) {
            return Suspension.SUSPENDED;
        }
        return now instanceof NoValue none ? none.get() : now;
    }

    @Override
    public final void register(Runnable resumption) {
        Waiters beside = others;
        if (beside == null) {
            beside = (Waiters) OTHERS.compareAndExchange(this, null, new Waiters(resumption));
        }
        if (beside != null) {
            beside.add(resumption);
        }
        if (isDone()) {
            Objects.requireNonNull(others).fire();
        }
    }

    @Override
    public final void withdraw(Runnable resumption) {
        Waiters beside = others;
        if (beside != null) {
            beside.remove(resumption);
        }
    }

    @Override
    protected final boolean enlist(FrameChain<?> waiter) {
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
    protected final void dismiss(FrameChain<?> waiter) {
        waiters = LocalWaiters.remove(waiters, waiter);
    }

    private boolean settle(Object outcome) {
        boolean first = KNOWN.compareAndSet(this, null, outcome);
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
        Waiters beside = others;
        if (beside != null) {
            beside.fire();
        }
    }

    private void tellLocal() {
        Object told = waiters;
        waiters = null;
        LocalWaiters.wake(told);
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Outcome.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
