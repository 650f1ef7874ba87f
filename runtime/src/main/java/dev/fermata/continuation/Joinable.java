package dev.fermata.continuation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A future and those who wait for it, first in, first out: tasks of the same event loop in a list of their own, which takes
 * no object and no atomic operation, everybody else as a {@link Runnable} in {@link Extras}. Once there is somebody
 * else, all who come later go there, so that the order holds. A superclass of tasks only to save an object for each.
 *
 * @param <T> the type of the value
 */
public abstract class Joinable<T extends @Nullable Object> extends CompletableFuture<T> {
    private static final VarHandle EXTRAS = extrasField();

    private final Home home;

    /** See {@link LocalWaiters}; or the one {@link Watcher}. Belongs to the thread of the loop. */
    private @Nullable Object waiters;

    private volatile @Nullable Extras extras;

    /**
     * Nobody waits.
     *
     * @param home where it lives
     */
    protected Joinable(Home home) {
        this.home = home;
    }

    /**
     * Where this lives.
     *
     * @return the same at each call
     */
    public final Home home() {
        return home;
    }

    /**
     * Makes what most tasks never need.
     *
     * @return a new object
     */
    protected abstract Extras newExtras();

    /**
     * What most tasks never have.
     *
     * @return null when this has none of it
     */
    protected final @Nullable Extras knownExtras() {
        return extras;
    }

    /**
     * As {@link #knownExtras}, made where there is none.
     *
     * @return always the same from then on
     */
    protected final Extras extras() {
        Extras known = extras;
        if (known == null) {
            Extras made = newExtras();
            known = (Extras) EXTRAS.compareAndExchange(this, null, made);
            if (known == null) {
                known = made;
            }
        }
        return known;
    }

    /**
     * Adds a waiter of any thread, which is run at once when this is done.
     *
     * @param waiter short; never throws
     */
    protected final void addWaiter(Runnable waiter) {
        Waiters others = extras().waiters();
        others.add(waiter);
        if (isDone()) {
            others.fire();
        }
    }

    /**
     * Removes a waiter that may have been added.
     *
     * @param waiter who waits no longer
     */
    protected final void removeWaiter(Runnable waiter) {
        Extras known = extras;
        if (known != null) {
            known.waiters().remove(waiter);
        }
    }

    /**
     * Takes over what the running task has to hand on, as a new task that begins on this thread; called only where there may be
     * something.
     *
     * @param driver the thread's
     */
    protected void inherit(Driver driver) {
        // nothing is handed on
    }

    /**
     * Removes the waiters of any thread that a condition holds for.
     *
     * @param condition asked under a lock, so short
     * @return how many
     */
    protected final int removeWaiters(Predicate<? super Runnable> condition) {
        Extras known = extras;
        return known == null ? 0 : known.waiters().removeIf(condition);
    }

    /** Takes a task of the same event loop in, on the loop's thread; false when it has to be added as others are. */
    final boolean enlist(FrameChain<?> waiter) {
        if (!home.sharesLoopWith(waiter.home()) || waiters instanceof Watcher || isDone() || hasOthers()) {
            return false;
        }
        waiters = LocalWaiters.add(waiters, waiter);
        return true;
    }

    final void dismiss(FrameChain<?> waiter) {
        waiters = LocalWaiters.remove(waiters, waiter);
    }

    /**
     * Lets a watcher know when this is done.
     *
     * @param watcher of the same event loop, whose thread this is called on
     * @return false when this cannot: somebody waits already, it is done, or it belongs to another loop
     */
    protected final boolean isWatchedBy(Watcher watcher) {
        if (!home.isConfined() || !home.isHere() || waiters != null || isDone() || hasOthers()) {
            return false;
        }
        waiters = watcher;
        return true;
    }

    /** Tells all who wait that this is done. From any thread; those of the loop are told by its thread. */
    protected final void tellWaiters() {
        if (home.isConfined()) {
            if (home.isHere()) {
                tellLocalWaiters();
            } else {
                home.runConfined(this::tellLocalWaiters);
            }
        }
        Extras known = extras;
        if (known != null) {
            known.waiters().fire();
        }
    }

    private void tellLocalWaiters() {
        Object told = waiters;
        if (told == null) {
            return;
        }
        waiters = null;
        if (told instanceof Watcher watcher) {
            watcher.ended((FrameChain<?>) this);
        } else {
            LocalWaiters.wake(told);
        }
    }

    /**
     * How many requests to cancel were made and not taken back.
     *
     * @return 0 or more
     */
    protected final int requests() {
        Extras known = knownExtras();
        return known == null ? 0 : known.requests();
    }

    /**
     * Takes a request back; with the last one also what is not delivered yet.
     *
     * @return how many remain
     */
    protected final int withdrawRequest() {
        Extras known = knownExtras();
        return known == null ? 0 : known.withdrawRequest();
    }

    private boolean hasOthers() {
        Extras known = extras;
        return known != null && !known.waiters().isEmpty();
    }

    private static VarHandle extrasField() {
        try {
            return MethodHandles.lookup().findVarHandle(Joinable.class, "extras", Extras.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
