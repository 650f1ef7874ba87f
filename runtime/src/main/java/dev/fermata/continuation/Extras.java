package dev.fermata.continuation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** What most tasks never have: requests to cancel, and waiters from elsewhere. Touched by every thread. */
public class Extras {
    private static final VarHandle PENDING = field("pending", CancelRequest.class);
    private static final VarHandle REQUESTS = field("requests", int.class);

    private final Waiters waiters = new Waiters();
    private volatile @Nullable CancelRequest pending;
    private volatile int requests;

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

    final boolean isPending() {
        return pending != null;
    }

    final @Nullable CancelRequest takePending() {
        CancelRequest request = pending;
        return request != null && PENDING.compareAndSet(this, request, null) ? request : null;
    }

    /** Puts a taken request back, unless there is a newer one. */
    final void putBack(CancelRequest request) {
        PENDING.compareAndSet(this, null, request);
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Extras.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
