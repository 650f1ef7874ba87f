package dev.fermata.sync;

import dev.fermata.AsyncSupplier;
import dev.fermata.Coroutine;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * A lock that many tasks may hold to read, or one to write. The counterpart of {@link
 * java.util.concurrent.locks.ReentrantReadWriteLock} in its fair mode; asyncio has none.
 *
 * <p><b>Fair.</b> First come, first served: who comes to read waits behind who waits to write, so that no writer starves; readers that
 * stand one after the other go on together. Cancelling a task that waits hands its turn to the next.
 *
 * <p>It is not reentrant: a task that reads and acquires again, to read or to write, may wait for itself. And it does not know whose it
 * is, as {@link AsyncLock} does not.
 *
 * <p><b>Threads.</b> As {@link AsyncLock}.
 */
public final class AsyncReadWriteLock extends Permits {
    /** What a writer acquires; twice as many can still be counted. */
    private static final int ALL = 1 << 29;

    private static final Callee READ =
            Callee.ofLibrary(MethodHandles.lookup(), "acquireRead", "()Ldev/fermata/Coroutine;");
    private static final Callee WRITE =
            Callee.ofLibrary(MethodHandles.lookup(), "acquireWrite", "()Ldev/fermata/Coroutine;");

    /** A lock that nobody holds. */
    public AsyncReadWriteLock() {
        super(ALL, ALL);
    }

    /**
     * Acquires the lock to read, beside other readers.
     *
     * @return to be awaited
     */
    public Coroutine<@Nullable Void> acquireRead() {
        return new AcquireCall<>(this, 1, READ);
    }

    /** The entry copy of {@link #acquireRead()}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object acquireRead(AsyncReadWriteLock lock, Driver driver, int depth) throws Throwable {
        return lock.takeNow(1, driver) ? null : new AcquireCall<@Nullable Void>(lock, 1, READ).go(driver);
    }

    /**
     * Acquires the lock to write, alone.
     *
     * @return to be awaited
     */
    public Coroutine<@Nullable Void> acquireWrite() {
        return new AcquireCall<>(this, ALL, WRITE);
    }

    /** The entry copy of {@link #acquireWrite()}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object acquireWrite(AsyncReadWriteLock lock, Driver driver, int depth) throws Throwable {
        return lock.takeNow(ALL, driver) ? null : new AcquireCall<@Nullable Void>(lock, ALL, WRITE).go(driver);
    }

    /**
     * Acquires the lock to read if that needs no waiting. It does not overtake those who wait.
     *
     * @return whether it is held now
     */
    public boolean tryAcquireRead() {
        return tryTake(1);
    }

    /**
     * Acquires the lock to write if that needs no waiting.
     *
     * @return whether it is held now
     */
    public boolean tryAcquireWrite() {
        return tryTake(ALL);
    }

    /**
     * Ends one reading.
     *
     * @throws IllegalStateException when nobody reads
     */
    public void releaseRead() {
        give(1);
    }

    /**
     * Ends the writing.
     *
     * @throws IllegalStateException when nobody writes
     */
    public void releaseWrite() {
        give(ALL);
    }

    /**
     * How many tasks hold it to read.
     *
     * @return a snapshot
     */
    public int readers() {
        return held() % ALL;
    }

    /**
     * Whether a task holds it to write.
     *
     * @return a snapshot
     */
    public boolean isWriteLocked() {
        return held() == ALL;
    }

    /**
     * Awaits a body that reads, as part of the awaiting task, and releases the lock on every path out.
     *
     * @param body called when the lock is held
     * @param <T> the type of the value
     * @param <X> what the body may throw
     * @return to be awaited; the value of the body
     * @throws X never here: when it is awaited
     */
    public <T extends @Nullable Object, X extends Throwable> Coroutine<T> withRead(AsyncSupplier<T, X> body) throws X {
        return new WithCall<>(this, 1, body);
    }

    /**
     * Awaits a body that writes, as part of the awaiting task, and releases the lock on every path out.
     *
     * @param body called when the lock is held
     * @param <T> the type of the value
     * @param <X> what the body may throw
     * @return to be awaited; the value of the body
     * @throws X never here: when it is awaited
     */
    public <T extends @Nullable Object, X extends Throwable> Coroutine<T> withWrite(AsyncSupplier<T, X> body) throws X {
        return new WithCall<>(this, ALL, body);
    }

    /**
     * Acquires the lock to read for a {@code try} statement, which releases it.
     *
     * @return to be awaited
     */
    public Coroutine<Held> holdRead() {
        return new HoldCall(this, 1);
    }

    /**
     * Acquires the lock to write for a {@code try} statement, which releases it.
     *
     * @return to be awaited
     */
    public Coroutine<Held> holdWrite() {
        return new HoldCall(this, ALL);
    }

    /** A writer's permits are not released one by one. */
    @Override
    boolean isHeld(int permits) {
        return permits == ALL ? free() == 0 : free() > 0 && free() < ALL;
    }

    @Override
    String word() {
        return "lock";
    }

    @Override
    String unheld() {
        return "the lock is not held so";
    }

    @Override
    public String toString() {
        String how = isWriteLocked() ? "written" : readers() + " reading";
        return "AsyncReadWriteLock[" + how + ", " + waiting() + " waiting]";
    }
}
