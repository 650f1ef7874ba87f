package dev.fermata.sync;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.Scheduler;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What tasks share, and whom it is bound to: the first scheduler that uses it. A superclass only to save an object for each.
 *
 * <p><b>Threads.</b> Bound to an event loop, it has an {@link #owner}, and who is that touches everything without a lock.
 * Everybody else takes the lock, and then is refused where there is an owner. Nobody is woken under the lock, as this may run
 * what others wrote.
 *
 * <p><b>Nothing is lost.</b> What becomes available is promised to those in line, in their order ({@link #offer}); a newcomer
 * takes only what is not promised. Who was woken takes what it finds, and keeps its promise by that; who was cancelled by then
 * leaves it to the next in line.
 */
abstract class Bound {
    private final Object lock = new Object();

    /** The driver of the loop's thread, once bound to a loop. */
    private @Nullable Driver owner;

    private @Nullable Scheduler scheduler;

    /** Those who are to be woken when the lock is released, in order. */
    private @Nullable Wait woken;

    private @Nullable Wait lastWoken;

    /**
     * Promises what is available and not promised yet to those in line, with {@link #callFirst}; {@link #wakeUp} is due then. Called
     * by the owner, or under the lock, after anything that may have made something available to them.
     */
    abstract void offer(Line line);

    /** What this is, in a word, for messages. */
    abstract String word();

    /** A call has begun to wait. */
    void rest() {}

    /** Whether a driver's task may do at once what waits for nothing, being of the thread that this is bound to. */
    final boolean isOwnedBy(Driver driver) {
        return owner == driver;
    }

    /** Whether this belongs to the thread of an event loop. */
    final boolean isOwned() {
        return owner != null;
    }

    /** What everybody takes but the owner. */
    final Object lock() {
        return lock;
    }

    /** Whether a driver's task runs on the scheduler of many threads that this is bound to; for who has the lock. */
    final boolean isSharedWith(Driver driver) {
        return owner == null && scheduler == driver.home().scheduler();
    }

    /** Whether a task has used this. */
    final boolean isBound() {
        return seen(() -> scheduler != null);
    }

    /** What this is bound to; it must be bound. */
    final Scheduler scheduler() {
        return Objects.requireNonNull(scheduler);
    }

    /** Promises to the first in line what it waits for. */
    final @Nullable Wait callFirst(Line line) {
        Wait first = line.first();
        if (first != null) {
            callOne(first);
        }
        return first;
    }

    /** Promises to one who stands in line what it waits for. */
    final void callOne(Wait wait) {
        wait.line().promiseTo(wait);
        wait.setWoken();
        add(wait);
    }

    /** Has something done when those who were woken so far have gone on, and the lock is released. It never throws. */
    final void afterwards(Line line, Runnable action) {
        add(Wait.ofNobody(line, action));
    }

    private void add(Wait wait) {
        if (lastWoken == null) {
            woken = wait;
        } else {
            lastWoken.next = wait;
        }
        lastWoken = wait;
    }

    /** Promises to the first few in line what they wait for. */
    final void call(Line line, int most) {
        int called = 0;
        while (called < most && callFirst(line) != null) {
            called++;
        }
    }

    /** Lets those go on who were woken. */
    final void wakeUp() {
        if (woken != null) {
            wake(takeWoken());
        }
    }

    /** Those who were woken; for who has the lock, or is the owner, and then {@linkplain #wake lets them go on}. */
    final @Nullable Wait takeWoken() {
        Wait first = woken;
        woken = null;
        lastWoken = null;
        return first;
    }

    /** Lets those go on who were woken, while no lock is held. */
    static void wake(@Nullable Wait first) {
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
     * @return what was got, or {@link Suspension#SUSPENDED} when the call has begun to wait
     * @throws IllegalStateException when this is bound to another scheduler
     */
    final @Nullable Object perform(WaitingCall<?, ?> call, Driver driver) {
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

    private @Nullable Object attempt(WaitingCall<?, ?> call, Driver driver) {
        Object answer = call.attempt();
        if (answer == Suspension.SUSPENDED) {
            bind(driver);
            rest();
        }
        return answer;
    }

    /**
     * Binds this to the scheduler of a task, if it is not bound yet.
     *
     * @throws IllegalStateException when it is bound to another one
     */
    final void requireBoundTo(Driver driver) {
        if (owner != driver) {
            synchronized (lock) {
                bind(driver);
            }
        }
    }

    /**
     * Of something bound: refuses a task of another scheduler, be it of another loop on the thread that owns this.
     *
     * @throws IllegalStateException when it is refused
     */
    final void requireScheduler(Driver driver) {
        if (scheduler != driver.home().scheduler()) {
            throw elsewhere();
        }
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
                try {
                    return action.get();
                } finally {
                    first = takeWoken();
                }
            }
        } finally {
            wake(first);
        }
    }

    /** A snapshot of something, for everybody. */
    final <R> R seen(Supplier<R> question) {
        if (Driver.current() == owner) {
            return question.get();
        }
        synchronized (lock) {
            return question.get();
        }
    }

    /**
     * A wait is over before its turn, or the turn came too late.
     *
     * @return whether the turn had come
     */
    final boolean leave(Wait wait) {
        boolean wasWoken;
        Wait first;
        synchronized (lock) {
            wasWoken = wait.end();
            offer(wait.line());
            first = takeWoken();
        }
        wake(first);
        return wasWoken;
    }

    /** Changes what a task had, which was broken off: from any thread. */
    final void change(Runnable action) {
        Wait first;
        synchronized (lock) {
            action.run();
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

    private IllegalStateException elsewhere() {
        return new IllegalStateException("this " + word()
                + " is bound to another scheduler: that of the first task that awaited it; an event loop's is used on"
                + " its thread only, for which there is EventLoop.execute");
    }
}
