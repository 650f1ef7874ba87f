package dev.fermata.sync;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where tasks that hold a lock wait for what other holders of the lock bring about. Follows {@code asyncio.Condition}.
 *
 * <pre>{@code
 * await(lock.with(() -> {                                            // in one task
 *     await(filled.whenSignalled(() -> !basket.isEmpty()));
 *     return result(basket.remove(0));
 * }));
 * await(lock.with(() -> {                                            // in another
 *     basket.add("egg");
 *     filled.signal();
 *     return result();
 * }));
 * }</pre>
 *
 * <p>Waiting gives the lock up, and holds it again on every way out, also when the task is cancelled: acquiring it again is not
 * cancelled, the {@link dev.fermata.CancelledError} is thrown when the lock is held. A signal that met a task which then fails so is
 * passed on to the next one.
 *
 * <p>Each method needs the lock to be held. The lock does not know by whom, see {@link AsyncLock}. Threads: as the lock.
 */
public final class AsyncCondition {
    private final AsyncLock lock;
    private final Line line;

    /** A condition of a lock of its own. */
    public AsyncCondition() {
        this(new AsyncLock());
    }

    /**
     * A condition.
     *
     * @param lock the lock to hold; it may have several conditions
     */
    public AsyncCondition(AsyncLock lock) {
        this.lock = Objects.requireNonNull(lock, "lock");
        this.line = new Line(lock);
    }

    /**
     * The lock to hold.
     *
     * @return always the same
     */
    public AsyncLock lock() {
        return lock;
    }

    /**
     * Gives the lock up, waits for a signal, and acquires the lock again. Follows {@code wait} of asyncio.
     *
     * @return to be awaited; fails with {@link IllegalStateException} when the lock is not held
     */
    public Coroutine<@Nullable Void> whenSignalled() {
        return new SignalCall(lock, line, null);
    }

    /**
     * Waits for signals until something holds; at once, if it does already. Follows {@code wait_for} of asyncio.
     *
     * @param condition what shall hold; asked while the lock is held, by this task, now and after each signal
     * @return to be awaited; fails with {@link IllegalStateException} when the lock is not held
     */
    public Coroutine<@Nullable Void> whenSignalled(BooleanSupplier condition) {
        return new SignalCall(lock, line, Objects.requireNonNull(condition, "condition"));
    }

    /**
     * Lets the task go on that has waited longest, when the lock is free for it; does nothing when none waits. Follows {@code notify} of
     * asyncio.
     *
     * @throws IllegalStateException when the lock is not held
     */
    public void signal() {
        signal(1);
    }

    /**
     * As {@link #signal()}, for several tasks.
     *
     * @param most how many, 0 or more
     * @throws IllegalStateException when the lock is not held
     */
    public void signal(int most) {
        if (lock.isOwnedBy(Driver.current())) {
            signalHere(most);
            lock.wakeUp();
        } else {
            lock.here(() -> signalHere(most));
        }
    }

    private boolean signalHere(int most) {
        lock.requireHeld();
        lock.call(line, most);
        return true;
    }

    /**
     * As {@link #signal()}, for all who wait. Follows {@code notify_all} of asyncio.
     *
     * @throws IllegalStateException when the lock is not held
     */
    public void signalAll() {
        signal(Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return "AsyncCondition[" + lock.seen(line::size) + " waiting, " + lock + "]";
    }
}
