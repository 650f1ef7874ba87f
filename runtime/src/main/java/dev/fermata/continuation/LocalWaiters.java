package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * The tasks of one event loop that wait for the same, first in, first out: a list through {@link FrameChain#nextWaiter}, so
 * that waiting needs no object. For the thread of the loop only.
 *
 * <p>Who owns the waiters keeps them in one field: null for none, the task itself for one, and a list from the second on.
 */
public final class LocalWaiters {
    private @Nullable FrameChain<?> first;
    private @Nullable FrameChain<?> last;

    private LocalWaiters() {}

    /**
     * Adds one at the end.
     *
     * @param waiters those before, or null
     * @param waiter who waits, in no other list
     * @return the new value of the owner's field
     */
    public static Object add(@Nullable Object waiters, FrameChain<?> waiter) {
        if (waiters == null) {
            return waiter;
        }
        if (waiters instanceof FrameChain<?> only) {
            LocalWaiters several = new LocalWaiters();
            several.append(only);
            several.append(waiter);
            return several;
        }
        ((LocalWaiters) waiters).append(waiter);
        return waiters;
    }

    /**
     * Removes one that is there.
     *
     * @param waiters the value of the owner's field
     * @param waiter who waits no longer
     * @return the new value of the owner's field
     */
    public static @Nullable Object remove(@Nullable Object waiters, FrameChain<?> waiter) {
        if (waiters == waiter) {
            return null;
        }
        if (waiters instanceof LocalWaiters several) {
            several.unlink(waiter);
        }
        return waiters;
    }

    /**
     * Schedules the next step of all, in their order. The owner has set its field to null before.
     *
     * @param waiters what the owner's field was
     */
    public static void wake(@Nullable Object waiters) {
        if (waiters instanceof FrameChain<?> only) {
            only.wake();
        } else if (waiters instanceof LocalWaiters several) {
            for (FrameChain<?> next = several.takeFirst(); next != null; next = several.takeFirst()) {
                next.wake();
            }
        }
    }

    /**
     * Schedules the next step of the one who has waited longest.
     *
     * @param waiters the value of the owner's field
     * @return the new value of the owner's field
     */
    public static @Nullable Object wakeFirst(@Nullable Object waiters) {
        if (waiters instanceof FrameChain<?> only) {
            only.wake();
            return null;
        }
        if (waiters instanceof LocalWaiters several) {
            FrameChain<?> next = several.takeFirst();
            if (next != null) {
                next.wake();
            }
        }
        return waiters;
    }

    private void append(FrameChain<?> waiter) {
        FrameChain<?> before = last;
        waiter.previousWaiter = before;
        if (before == null) {
            first = waiter;
        } else {
            before.nextWaiter = waiter;
        }
        last = waiter;
    }

    private @Nullable FrameChain<?> takeFirst() {
        FrameChain<?> taken = first;
        if (taken != null) {
            unlink(taken);
        }
        return taken;
    }

    private void unlink(FrameChain<?> waiter) {
        FrameChain<?> before = waiter.previousWaiter;
        FrameChain<?> after = waiter.nextWaiter;
        if (before == null) {
            first = after;
        } else {
            before.nextWaiter = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previousWaiter = before;
        }
        waiter.previousWaiter = null;
        waiter.nextWaiter = null;
    }
}
