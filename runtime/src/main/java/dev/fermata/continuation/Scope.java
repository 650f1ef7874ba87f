package dev.fermata.continuation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a task's body that can be cancelled by itself. Scopes stand inside each other; what a group spawns stands inside the
 * scope of the group:
 *
 * <pre>
 *   within ◀── group ◀── a task that the group spawned ◀── within
 * </pre>
 * While a scope is cancelled nothing inside it can wait: each suspension ends with a cancellation, not only the first. One that is
 * shielded keeps away what comes from outside of it, requests to its own task too. Follows the cancel scopes of Trio.
 *
 * <p><b>Threads.</b> A task's own thread enters and leaves; every thread may cancel. A request is written before those inside are told,
 * and a task that begins to wait looks at it after it has said so: one of the two sees the other.
 */
public abstract class Scope {
    /** Tasks and scopes that stand directly inside this one. Guarded by this. */
    private final Set<Object> inside = new LinkedHashSet<>(4);

    private @Nullable Scope outer;
    private volatile @Nullable CancelRequest request;
    private volatile boolean shielded;

    /** A scope that stands nowhere yet. */
    protected Scope() {}

    /**
     * Cancels what is inside, now and later.
     *
     * @param message why, or null
     * @return false when that was done before
     */
    protected final boolean cancelInside(@Nullable String message) {
        synchronized (this) {
            if (request != null) {
                return false;
            }
            request = new CancelRequest(message, true, false);
        }
        tellInside();
        return true;
    }

    /**
     * Whether this was cancelled; what is outside does not count.
     *
     * @return true for good once it is
     */
    protected final boolean isCancelledItself() {
        return request != null;
    }

    /**
     * Keeps away what comes from outside, or lets it in again.
     *
     * @param keepsAway whether it does from now on
     */
    protected final void setShielded(boolean keepsAway) {
        shielded = keepsAway;
        if (!keepsAway) {
            tellInside();
        }
    }

    /**
     * A task enters, inside of the scopes that it is in. On the thread that runs it.
     *
     * @param task which enters
     */
    protected final void enter(FrameChain<?> task) {
        standAround(task);
        add(task);
        task.extras().setScope(this);
    }

    /**
     * A task leaves. On the thread that runs it.
     *
     * @param task which has entered
     * @throws IllegalStateException when it is in another scope that it has not left before
     */
    protected final void leave(FrameChain<?> task) {
        if (task.extras().scope() != this) {
            throw new IllegalStateException("scopes are left in the opposite order in which they were entered");
        }
        remove(task);
        task.extras().setScope(outer);
        standNowhere();
    }

    /**
     * Stands inside of the scopes that a task is in, for others that it spawns. On the thread that runs it.
     *
     * @param task which does not enter
     */
    protected final void standAround(FrameChain<?> task) {
        Scope around = task.extras().scope();
        outer = around;
        if (around != null) {
            around.add(this);
        }
    }

    /** Takes this out of the one around it; those inside keep standing where they stand. */
    protected final void standNowhere() {
        Scope around = outer;
        if (around != null) {
            around.remove(this);
        }
    }

    /**
     * Takes in a task that is spawned, before its first step.
     *
     * @param task new
     */
    protected final void takeIn(FrameChain<?> task) {
        task.extras().beginIn(this);
        add(task);
    }

    /**
     * Lets a task go that was taken in, as it has ended.
     *
     * @param task which was taken in
     */
    protected final void letGo(FrameChain<?> task) {
        remove(task);
    }

    /**
     * Whether a task is in a scope that is cancelled, be it from further outside.
     *
     * @param task which runs on this thread
     * @return whether it would be cancelled if it waited now, whatever is requested of the task itself
     */
    protected static boolean isInCancelled(FrameChain<?> task) {
        Scope innermost = task.extras().scope();
        return innermost != null && innermost.due() != null;
    }

    /**
     * Has a task receive a cancellation once more, at its next suspension, without counting it as another request.
     *
     * @param task which runs on this thread
     * @param message why, or null
     */
    protected static void cancelAgain(FrameChain<?> task, @Nullable String message) {
        task.extras().putBack(new CancelRequest(message, false, true));
    }

    private synchronized void add(Object member) {
        inside.add(member);
    }

    private synchronized void remove(Object member) {
        inside.remove(member);
    }

    /** What a task in here is to receive; null when it may wait. */
    final @Nullable CancelRequest due() {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            CancelRequest here = scope.request;
            if (here != null || scope.shielded) {
                return here;
            }
        }
        return null;
    }

    /** Whether a request to a task in here has to wait. */
    final boolean isShieldedUpTo(@Nullable Scope end) {
        for (Scope scope = this; scope != null && scope != end; scope = scope.outer) {
            if (scope.shielded) {
                return true;
            }
        }
        return false;
    }

    private void tellInside() {
        Object[] members;
        synchronized (this) {
            members = inside.toArray();
        }
        for (Object member : members) {
            if (member instanceof FrameChain<?> task) {
                task.bringWhatIsDue();
            } else if (member instanceof Scope scope && !scope.shielded) {
                scope.tellInside();
            }
        }
    }
}
