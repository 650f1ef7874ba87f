package dev.fermata.sync;

import dev.fermata.AsyncSupplier;
import dev.fermata.Coroutine;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * A lock that one task holds at a time, across awaits; the others wait without blocking their thread. Follows {@code asyncio.Lock}.
 *
 * <pre>{@code
 * await(lock.with(() -> {
 *     var balance = await(accounts.read(id));
 *     await(accounts.write(id, balance - 1));
 *     return result();
 * }));
 * }</pre>
 *
 * <p>{@link #with} and {@code try (var held = await(lock.hold()))} release on every path out; {@link #acquire} and {@link #release} are
 * for what these do not fit.
 *
 * <p><b>Fair.</b> First come, first served: who releases and acquires again stands behind those who wait. Cancelling a task that waits
 * hands its turn to the next, even when it was about to go on.
 *
 * <p><b>Whose it is.</b> The lock knows that it is held, not by whom, as in asyncio: {@code acquire()} may be run by another task, of
 * {@code spawn} or {@code gather}, than the one that releases. It is not reentrant: a task that acquires what it holds waits for
 * itself, until it is cancelled.
 *
 * <p><b>Threads.</b> Bound to the {@link dev.fermata.scheduler.Scheduler} of the first task that awaits one of its calls, as {@link
 * AsyncQueue} is: on an event loop it is for the loop's thread only; on any other scheduler its tasks may use it on all threads, and
 * {@code tryAcquire} and {@code release} are for everybody.
 */
public final class AsyncLock extends Permits {
    private static final Callee ACQUIRE =
            Callee.ofLibrary(MethodHandles.lookup(), "acquire", "()Ldev/fermata/Coroutine;");

    /** A lock that nobody holds. */
    public AsyncLock() {
        super(1, 1);
    }

    /**
     * Acquires the lock, and waits while it is held or others wait. Follows {@code acquire} of asyncio.
     *
     * @return to be awaited
     */
    public Coroutine<@Nullable Void> acquire() {
        return new AcquireCall<>(this, 1, ACQUIRE);
    }

    /** The entry copy of {@link #acquire()}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object acquire(AsyncLock lock, Driver driver, int depth) throws Throwable {
        return lock.takeNow(1, driver) ? null : new AcquireCall<@Nullable Void>(lock, 1, ACQUIRE).go(driver);
    }

    /**
     * Acquires the lock if that needs no waiting. It does not overtake those who wait.
     *
     * @return whether it is held now
     */
    public boolean tryAcquire() {
        return tryTake(1);
    }

    /**
     * Releases the lock; the one who has waited longest goes on at its next turn. Follows {@code release} of asyncio.
     *
     * @throws IllegalStateException when nobody holds it
     */
    public void release() {
        give(1);
    }

    /**
     * Whether somebody holds it. Follows {@code locked} of asyncio.
     *
     * @return a snapshot; false while it is on its way to one who was woken
     */
    public boolean isLocked() {
        return held() > 0;
    }

    /**
     * Awaits a body while holding the lock, as part of the awaiting task, and releases it on every path out. Follows {@code async with}
     * of Python.
     *
     * @param body called when the lock is held
     * @param <T> the type of the value
     * @param <X> what the body may throw
     * @return to be awaited; the value of the body
     * @throws X never here: when it is awaited
     */
    public <T extends @Nullable Object, X extends Throwable> Coroutine<T> with(AsyncSupplier<T, X> body) throws X {
        return new WithCall<>(this, 1, body);
    }

    /**
     * Acquires the lock for a {@code try} statement, which releases it: {@code try (var held = await(lock.hold())) { … }}.
     *
     * @return to be awaited
     */
    public Coroutine<Held> hold() {
        return new HoldCall(this, 1);
    }

    /** Refuses a task that does not hold this lock, or is of another scheduler. */
    void requireHeld(Driver driver) {
        requireBoundTo(driver);
        require(isLocked());
    }

    /** Refuses to do what only who holds this lock may; for who has the monitor of this, or is its owner. */
    void requireHeld() {
        require(isHeld(1));
    }

    private static void require(boolean isHeld) {
        if (!isHeld) {
            throw new IllegalStateException("the lock of the condition is not held");
        }
    }

    @Override
    String word() {
        return "lock";
    }

    @Override
    String unheld() {
        return "the lock is not held";
    }

    @Override
    public String toString() {
        return "AsyncLock[" + (isLocked() ? "held, " : "free, ") + waiting() + " waiting]";
    }
}
