package dev.fermata.continuation;

import java.util.LinkedHashSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Those who wait for one outcome, first in, first out. Safe for use by many threads; waiters run outside of its lock. */
public final class Waiters {
    private static final Object FIRED = new Object();

    /** Null, one waiter, a set of several, or {@link #FIRED}. */
    private @Nullable Object waiting;

    /** Nobody waits yet. */
    public Waiters() {}

    /**
     * Adds a waiter, or runs it at once when the outcome is there already.
     *
     * @param waiter what to run
     */
    public void add(Runnable waiter) {
        if (!enlisted(waiter)) {
            waiter.run();
        }
    }

    /**
     * Removes a waiter, if it is there.
     *
     * @param waiter what was added
     */
    public synchronized void remove(Runnable waiter) {
        if (waiting == waiter) {
            waiting = null;
        } else if (waiting instanceof LinkedHashSet<?> several) {
            several.remove(waiter);
        }
    }

    /** Removes those that a condition holds for, and answers how many. */
    synchronized int removeIf(Predicate<? super Runnable> condition) {
        if (waiting instanceof Runnable only && condition.test(only)) {
            waiting = null;
            return 1;
        }
        if (waiting instanceof LinkedHashSet<?> several) {
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
    public synchronized boolean isEmpty() {
        return waiting == null;
    }

    /** Runs all waiters in the order in which they came; those who come later run at once. */
    public void fire() {
        Object all = close();
        if (all instanceof Runnable one) {
            one.run();
        } else if (all instanceof LinkedHashSet<?> several) {
            several.forEach(waiter -> ((Runnable) waiter).run());
        }
    }

    private synchronized boolean enlisted(Runnable waiter) {
        if (waiting == FIRED) {
            return false;
        }
        if (waiting == null) {
            waiting = waiter;
        } else if (waiting instanceof Runnable first) {
            LinkedHashSet<Runnable> several = new LinkedHashSet<>();
            several.add(first);
            several.add(waiter);
            waiting = several;
        } else {
            add(waiting, waiter);
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static void add(Object several, Runnable waiter) {
        ((LinkedHashSet<Runnable>) several).add(waiter);
    }

    private synchronized @Nullable Object close() {
        Object all = waiting;
        waiting = FIRED;
        return all;
    }
}
