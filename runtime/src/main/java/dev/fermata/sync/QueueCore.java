package dev.fermata.sync;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a queue holds, who waits for it, and whom it is bound to. A superclass of queues only to save an object for each.
 *
 * <p><b>Threads.</b> Bound to an event loop, a queue has an {@link #owner}, and who is that touches everything without a lock.
 * Everybody else takes the lock, and then is refused where there is an owner. Nobody is woken under the lock, as this may run
 * what others wrote.
 *
 * <p><b>Nothing is lost.</b> What becomes available is promised to those in line, in their order; a newcomer takes only what is
 * not promised. So where somebody stands in line, all that is available is promised ({@link #offer}). Who was woken takes what it
 * finds, and keeps its promise by that; who was cancelled by then leaves it to the next in line. Only {@link AsyncQueue#putNow}
 * and {@link AsyncQueue#getNow} take what was promised; who then finds nothing stands in front of the line again.
 */
abstract class QueueCore {
    /** What a call answers that is not allowed any more. */
    static final Object SHUT = new Object();

    private final Object lock = new Object();
    private final Items items;
    private final int capacity;
    private final Line getters = new Line(this);
    private final Line putters = new Line(this);
    private final Line joiners = new Line(this);

    /** The driver of the loop's thread, once bound to a loop. */
    private @Nullable Driver owner;

    private @Nullable Scheduler scheduler;

    /** Those who are to be woken when the lock is released, in order. */
    private @Nullable Wait woken;

    private @Nullable Wait lastWoken;

    /** Up to which size anything may be put: the capacity, until shut down. */
    private int limit;

    private long unfinished;

    QueueCore(Items items, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "the capacity is at least 1, not " + capacity + "; leave it out for a queue that is never full");
        }
        this.items = items;
        this.capacity = capacity;
        this.limit = capacity;
    }

    final int capacityOfItems() {
        return capacity;
    }

    final int itemCount() {
        if (Driver.current() == owner) {
            return items.size();
        }
        synchronized (lock) {
            return items.size();
        }
    }

    /** Whether a driver's task may do at once what waits for nothing, being of the thread that this is bound to. */
    final boolean isOwnedBy(Driver driver) {
        return owner == driver;
    }

    /** Whether a newcomer can put. */
    final boolean hasFreeRoom() {
        return items.size() + putters.promised() < limit;
    }

    /** Whether a newcomer can get. */
    final boolean hasFreeItem() {
        return items.size() > getters.promised();
    }

    final boolean canPut(boolean isPromised) {
        return isPromised ? items.size() < limit : hasFreeRoom();
    }

    final boolean canGet(boolean isPromised) {
        return isPromised || isShut() ? items.size() > 0 : hasFreeItem();
    }

    final boolean isShut() {
        return limit == 0;
    }

    final boolean isFinished() {
        return unfinished == 0;
    }

    /** Puts where there is room; for who has the lock, or is the owner and then {@linkplain #wakeUp wakes}. */
    final void add(@Nullable Object item) {
        store(item);
        if (!getters.isEmpty()) {
            offer(getters);
        }
    }

    /** As {@link #add}, for the owner, who wakes at once. */
    final void addHere(@Nullable Object item) {
        store(item);
        if (!getters.isEmpty()) {
            offer(getters);
            wakeUp();
        }
    }

    private void store(@Nullable Object item) {
        items.add(item);
        unfinished++;
    }

    /** Gets what is there; for who has the lock, or is the owner and then {@linkplain #wakeUp wakes}. */
    final @Nullable Object take() {
        Object item = items.take();
        if (!putters.isEmpty()) {
            offer(putters);
        }
        return item;
    }

    /** As {@link #take}, for the owner, who wakes at once. */
    final @Nullable Object takeHere() {
        Object item = items.take();
        if (!putters.isEmpty()) {
            offer(putters);
            wakeUp();
        }
        return item;
    }

    final void finish() {
        if (unfinished == 0) {
            throw new IllegalStateException("taskDone() was called more often than an item was put");
        }
        unfinished--;
        offer(joiners);
    }

    final void shut(boolean drops) {
        limit = 0;
        while (drops && items.size() > 0) {
            items.take();
            unfinished = Math.max(0, unfinished - 1);
        }
        offer(getters);
        offer(putters);
        offer(joiners);
    }

    final Line getters() {
        return getters;
    }

    final Line putters() {
        return putters;
    }

    final Line joiners() {
        return joiners;
    }

    /** Promises what is available and not promised yet. Then {@link #wakeUp} is due. */
    final void offer(Line line) {
        while (line.promised() < available(line)) {
            Wait first = line.promiseToFirst();
            if (first == null) {
                return;
            }
            first.setWoken();
            if (lastWoken == null) {
                woken = first;
            } else {
                lastWoken.next = first;
            }
            lastWoken = first;
        }
    }

    private int available(Line line) {
        if (line == joiners) {
            return isFinished() ? Integer.MAX_VALUE : 0;
        }
        if (isShut()) {
            return Integer.MAX_VALUE;
        }
        return line == getters ? items.size() : capacity - items.size();
    }

    /** Lets those go on who were woken. */
    final void wakeUp() {
        if (woken != null) {
            wake(takeWoken());
        }
    }

    private @Nullable Wait takeWoken() {
        Wait first = woken;
        woken = null;
        lastWoken = null;
        return first;
    }

    private static void wake(@Nullable Wait first) {
        Wait wait = first;
        while (wait != null) {
            Wait next = wait.next;
            wait.next = null;
            wait.wake();
            wait = next;
        }
    }

    /**
     * Does for a task what it came for.
     *
     * @return what was got, {@link #SHUT}, or {@link Suspension#SUSPENDED} when the call has begun to wait
     * @throws IllegalStateException when this is bound to another scheduler
     */
    final @Nullable Object perform(QueueCall<?> call, Driver driver) {
        if (owner == driver) {
            try {
                return attempt(call, driver);
            } finally {
                wakeUp();
            }
        }
        Wait first = null;
        try {
            synchronized (lock) {
                bind(driver);
                try {
                    return attempt(call, driver);
                } finally {
                    first = takeWoken();
                }
            }
        } finally {
            wake(first);
        }
    }

    private @Nullable Object attempt(QueueCall<?> call, Driver driver) {
        Object answer = call.attempt();
        if (answer == Suspension.SUSPENDED) {
            bind(driver);
            items.rest();
        }
        return answer;
    }

    private void bind(Driver driver) {
        Scheduler theirs = driver.home().scheduler();
        if (scheduler == null) {
            scheduler = theirs;
        } else if (scheduler != theirs) {
            throw elsewhere();
        }
        if (theirs instanceof EventLoop) {
            owner = driver;
        }
    }

    /**
     * Does what waits for nothing, for whoever may touch this: on the thread of the loop it is bound to, else on any.
     *
     * @throws IllegalStateException when this is bound to an event loop, and the calling thread does not run it
     */
    final <R extends @Nullable Object> R here(Supplier<R> action) {
        if (Driver.current() == owner) {
            try {
                return action.get();
            } finally {
                wakeUp();
            }
        }
        Wait first = null;
        try {
            synchronized (lock) {
                if (scheduler instanceof EventLoop loop && !loop.isOnLoop()) {
                    throw elsewhere();
                }
                R answer = action.get();
                first = takeWoken();
                return answer;
            }
        } finally {
            wake(first);
        }
    }

    /** A wait is over before its turn, or the turn came too late. */
    final void leave(Wait wait) {
        Wait first;
        synchronized (lock) {
            wait.end();
            offer(wait.line());
            first = takeWoken();
        }
        wake(first);
    }

    /** The wait of a task on a scheduler of many threads begins; something may have become available in between. */
    final void enqueue(Wait wait, Runnable resumption) {
        Wait first;
        synchronized (lock) {
            wait.begin(resumption);
            offer(wait.line());
            first = takeWoken();
        }
        wake(first);
    }

    private static IllegalStateException elsewhere() {
        return new IllegalStateException(
                "this queue is bound to another scheduler: that of the first task that awaited it; an event loop's is used on its"
                        + " thread only, for which there is EventLoop.execute");
    }
}
