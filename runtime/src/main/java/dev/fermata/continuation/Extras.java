package dev.fermata.continuation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** What most tasks never have: requests to cancel, scopes, and waiters from elsewhere. Touched by every thread. */
public class Extras {
    private static final VarHandle PENDING = field("pending", CancelRequest.class);
    private static final VarHandle REQUESTS = field("requests", int.class);

    private final Waiters waiters = new Waiters();
    private volatile @Nullable CancelRequest pending;
    private volatile int requests;

    /** The innermost scope that the body is in; only the task's own thread changes it. */
    private volatile @Nullable Scope scope;

    /** The scope that the task was spawned in. */
    private @Nullable Scope spawnedIn;

    /** What was asked to cancel for the sake of a scope, and is awaited still. */
    private volatile @Nullable Object asked;

    /** No requests, no waiters. */
    protected Extras() {}

    /**
     * A step of the task begins on this thread.
     *
     * @param driver the thread's
     * @return whether a request to cancel waits for the next suspension, although this is the first step
     */
    protected boolean arrive(Driver driver) {
        return false;
    }

    /**
     * A step of the task ends on this thread; another one may run the next as soon as this returns.
     *
     * @param driver the thread's
     */
    protected void depart(Driver driver) {
        // nothing came along
    }

    /** Those who wait and are not of the task's own event loop. */
    final Waiters waiters() {
        return waiters;
    }

    final int requests() {
        return requests;
    }

    final void request(CancelRequest request) {
        REQUESTS.getAndAdd(this, 1);
        pending = request;
    }

    /** Takes a request back, with the last one also what is pending; answers how many remain. */
    final int withdrawRequest() {
        int before;
        do {
            before = requests;
        } while (before > 0 && !REQUESTS.compareAndSet(this, before, before - 1));
        if (before <= 1) {
            pending = null;
        }
        return Math.max(0, before - 1);
    }

    /** Whether the body is to receive a cancellation when it waits. */
    final boolean isDue() {
        Scope inner = scope;
        return inner == null
                ? pending != null
                : inner.due() != null || (pending != null && !inner.isShieldedUpTo(spawnedIn));
    }

    /** What the body is to receive: that of a scope, which stays, else a request to the task, which is taken. */
    final @Nullable CancelRequest takeDue() {
        Scope inner = scope;
        CancelRequest due = inner == null ? null : inner.due();
        if (due != null || (inner != null && inner.isShieldedUpTo(spawnedIn))) {
            return due;
        }
        return takePending();
    }

    /** As {@link #takeDue}, when what was awaited has arrived. */
    final @Nullable CancelRequest takeAtStep() {
        asked = null;
        return takeDue();
    }

    /** A request to the task that it has not received. */
    final @Nullable CancelRequest takePending() {
        CancelRequest request = pending;
        return request != null && PENDING.compareAndSet(this, request, null) ? request : null;
    }

    /** Lets a request stand against the value of the task even if it never suspends: it came before the task began. */
    final void keepPending() {
        CancelRequest request = pending;
        if (request != null) {
            PENDING.compareAndSet(this, request, new CancelRequest(request.message(), false, true));
        }
    }

    /** Puts a taken request back, unless there is a newer one. */
    final void putBack(CancelRequest request) {
        if (!request.isOfScope()) {
            PENDING.compareAndSet(this, null, request);
        }
    }

    /** The task is spawned in a scope. */
    final void beginIn(Scope around) {
        spawnedIn = around;
        scope = around;
    }

    final @Nullable Scope scope() {
        return scope;
    }

    final void setScope(@Nullable Scope innermost) {
        scope = innermost;
    }

    /** Whether something was asked before to cancel for the sake of a scope, so that it is about to complete. */
    final boolean wasAsked(Object wait) {
        return asked == wait;
    }

    final void setAsked(Object wait) {
        asked = wait;
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Extras.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
