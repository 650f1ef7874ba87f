package dev.fermata.sync;

import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.LocalSource;
import dev.fermata.continuation.Wakeup;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Select} waits for: that one of its clauses can be chosen, or was.
 *
 * <pre>
 *   SHUT ◀──the task looks at its clauses, or is cancelled──┐
 *    └──it found nothing, and waits──▶ OPEN ──claimed by somebody else──▶ the wait of the clause that is chosen
 * </pre>
 * While it is open, others may choose a clause: they take what it sends without a buffer, or hand over what it receives. Only
 * one can. Everything else is only promised, to be chosen by the task when it goes on. Safe for use by many threads where its
 * scheduler has many; its lock is taken under those of what is waited for, and nothing is called under it.
 */
final class Selection extends LocalSource<@Nullable Void> implements Runnable, Wakeup {
    private static final Object SHUT = "shut";
    private static final Object OPEN = "open";

    private final boolean isShared;
    private Object state = SHUT;
    private boolean isCalled;

    /** The task, or what resumes it. */
    private @Nullable Runnable waiter;

    Selection(boolean isShared) {
        this.isShared = isShared;
    }

    boolean isOpen() {
        if (!isShared) {
            return state == OPEN;
        }
        synchronized (this) {
            return state == OPEN;
        }
    }

    /** Chooses the clause of a wait; false when that cannot be. */
    boolean claim(Wait wait) {
        return replace(OPEN, wait) == OPEN;
    }

    /** From now on others can choose. */
    void open() {
        replace(SHUT, OPEN);
    }

    /** Nobody else can choose from now on; what was chosen stays so. */
    void shut() {
        replace(OPEN, SHUT);
    }

    /** Who calls from now on is heard when the task waits next. To be called before it looks at anything. */
    void renew() {
        if (!isShared) {
            isCalled = false;
            return;
        }
        synchronized (this) {
            isCalled = false;
        }
    }

    /** The task looks at its clauses: answers the wait that others have chosen, and is shut. */
    @Nullable
    Wait look() {
        if (!isShared) {
            return lookHere();
        }
        synchronized (this) {
            return lookHere();
        }
    }

    private @Nullable Wait lookHere() {
        Wait claimed = state instanceof Wait wait ? wait : null;
        state = SHUT;
        return claimed;
    }

    private Object replace(Object expected, Object next) {
        if (!isShared) {
            return replaceHere(expected, next);
        }
        synchronized (this) {
            return replaceHere(expected, next);
        }
    }

    private Object replaceHere(Object expected, Object next) {
        Object before = state;
        if (before == expected) {
            state = next;
        }
        return before;
    }

    /** Lets the task look at its clauses. May run what others wrote: hold no lock. */
    @Override
    public void run() {
        Runnable called = call();
        if (called instanceof FrameChain<?> task) {
            wake(task);
        } else if (called != null) {
            called.run();
        }
    }

    private synchronized @Nullable Runnable callShared() {
        return callHere();
    }

    private @Nullable Runnable call() {
        return isShared ? callShared() : callHere();
    }

    private @Nullable Runnable callHere() {
        Runnable called = waiter;
        waiter = null;
        isCalled = true;
        return called;
    }

    @Override
    protected boolean enlist(FrameChain<?> task) {
        waiter = task;
        if (isCalled) {
            run();
        }
        return true;
    }

    @Override
    protected void dismiss(FrameChain<?> task) {
        waiter = null;
        shut();
    }

    @Override
    public void register(Runnable resumption) {
        boolean isCalledBefore;
        synchronized (this) {
            isCalledBefore = isCalled;
            waiter = isCalledBefore ? null : resumption;
        }
        if (isCalledBefore) {
            resumption.run();
        }
    }

    @Override
    public void withdraw(Runnable resumption) {
        synchronized (this) {
            if (waiter == resumption) {
                waiter = null;
            }
        }
        shut();
    }
}
