package dev.fermata.continuation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for one outcome, first in, first out. Safe for use by many threads; waiters run outside of its lock.
 *
 * <p>One waiter comes and goes without the lock. Several are a set, which stays one, and is touched under the lock only; who fires has
 * exchanged it for {@link #FIRED} before, and then waits for the lock once, for whoever is adding to it.
 */
public final class Waiters {
    private static final Object FIRED = new Object();

    private static final VarHandle WAITING;

    static {
        try {
            WAITING = MethodHandles.lookup().findVarHandle(Waiters.class, "waiting", Object.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Null, one waiter, a set of several, or {@link #FIRED}. */
    private volatile @Nullable Object waiting;

    /** Nobody waits yet. */
    public Waiters() {}

    /**
     * One waits.
     *
     * @param first what to run
     */
    public Waiters(Runnable first) {
        WAITING.set(this, first);
    }

    /**
     * Adds a waiter, or runs it at once when the outcome is there already.
     *
     * @param waiter what to run
     */
    public void add(Runnable waiter) {
        if (!WAITING.compareAndSet(this, null, waiter) && !hasJoinedOthers(waiter)) {
            waiter.run();
        }
    }

    /**
     * Removes a waiter, if it is there.
     *
     * @param waiter what was added
     */
    public void remove(Runnable waiter) {
        if (!WAITING.compareAndSet(this, waiter, null)) {
            removeFromSeveral(waiter);
        }
    }

    private synchronized void removeFromSeveral(Runnable waiter) {
        if (waiting instanceof LinkedHashSet<?> several) {
            several.remove(waiter);
        }
    }

    /** Removes those that a condition holds for, and answers how many. */
    synchronized int removeIf(Predicate<? super Runnable> condition) {
        Object now = waiting;
        while (now instanceof Runnable only && condition.test(only)) {
            if (WAITING.compareAndSet(this, only, null)) {
                return 1;
            }
            now = waiting;
        }
        if (now instanceof LinkedHashSet<?> several) {
            int before = several.size();
            several.removeIf(waiter -> condition.test((Runnable) waiter));
            return before - several.size();
        }
        return 0;
    }

    /**
     * Whether nobody waits, and the outcome is not there.
     *
     * @return may be out of date at once where other threads wait
     */
    public boolean isEmpty() {
        return waiting == null;
    }

    /** Runs all waiters in the order in which they came; those who come later run at once. */
    public void fire() {
        Object all = WAITING.getAndSet(this, FIRED);
        if (all instanceof Runnable one) {
            one.run();
        } else if (all instanceof LinkedHashSet<?> several) {
            awaitAdding();
            several.forEach(waiter -> ((Runnable) waiter).run());
        }
    }

    /** Adds one where others may wait already; false when it is too late. */
    private synchronized boolean hasJoinedOthers(Runnable waiter) {
        while (true) {
            Object now = waiting;
            if (now == FIRED) {
                return false;
            }
            if (now instanceof LinkedHashSet<?> several) {
                add(several, waiter);
                return true;
            }
            if (WAITING.compareAndSet(this, now, now instanceof Runnable first ? both(first, waiter) : waiter)) {
                return true;
            }
        }
    }

    /** Whoever adds or removes, having seen the set before it was exchanged, has done so when this returns. */
    private synchronized void awaitAdding() {}

    private static Set<Runnable> both(Runnable first, Runnable second) {
        Set<Runnable> both = new LinkedHashSet<>();
        both.add(first);
        both.add(second);
        return both;
    }

    @SuppressWarnings("unchecked")
    private static void add(Object several, Runnable waiter) {
        ((LinkedHashSet<Runnable>) several).add(waiter);
    }
}
