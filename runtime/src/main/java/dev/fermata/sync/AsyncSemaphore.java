package dev.fermata.sync;

import dev.fermata.AsyncSupplier;
import dev.fermata.Coroutine;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * A number of permits: so many tasks may do something at the same time, the others wait. It limits concurrency; for how often
 * something may be done in a time there is {@link RateLimiter}. Follows {@code asyncio.Semaphore}.
 *
 * <pre>{@code
 * AsyncSemaphore atOnce = AsyncSemaphore.bounded(3);
 * await(gather(urls, url -> atOnce.with(() -> fetch(url))));
 * }</pre>
 *
 * <p><b>Fair.</b> First come, first served, also by those who want several permits: who wants one waits behind who wants three.
 * Cancelling a task that waits hands its turn to the next, even when it was about to go on.
 *
 * <p>Nobody is asked who holds a permit: one task may release what another one acquired. With {@link #bounded} it is an error to
 * release more than was acquired.
 *
 * <p><b>Threads.</b> As {@link AsyncLock}.
 */
public final class AsyncSemaphore extends Permits {
    private static final Callee ACQUIRE =
            Callee.ofLibrary(MethodHandles.lookup(), "acquire", "()Ldev/fermata/Coroutine;");
    private static final Callee ACQUIRE_SEVERAL =
            Callee.ofLibrary(MethodHandles.lookup(), "acquire", "(I)Ldev/fermata/Coroutine;");

    private final int most;

    /**
     * A semaphore that may be given more permits than it began with.
     *
     * @param permits how many are free now, 0 or more
     */
    public AsyncSemaphore(int permits) {
        this(permits, Integer.MAX_VALUE);
    }

    private AsyncSemaphore(int permits, int most) {
        super(permits, most);
        if (permits < 0) {
            throw new IllegalArgumentException("a semaphore has 0 permits or more, not " + permits);
        }
        this.most = most;
    }

    /**
     * A semaphore that never has more permits than it began with. Follows {@code asyncio.BoundedSemaphore}.
     *
     * @param permits how many there are, 0 or more
     * @return a new semaphore, all permits free
     */
    public static AsyncSemaphore bounded(int permits) {
        return new AsyncSemaphore(permits, permits);
    }

    /**
     * Acquires a permit, and waits while there is none or others wait. Follows {@code acquire} of asyncio.
     *
     * @return to be awaited
     */
    public Coroutine<@Nullable Void> acquire() {
        return new AcquireCall<>(this, 1, ACQUIRE);
    }

    /** The entry copy of {@link #acquire()}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object acquire(AsyncSemaphore semaphore, Driver driver, int depth) throws Throwable {
        return semaphore.takeNow(1, driver) ? null : new AcquireCall<@Nullable Void>(semaphore, 1, ACQUIRE).go(driver);
    }

    /**
     * Acquires several permits at once, and waits while there are not enough or others wait.
     *
     * @param permits how many, at least 1
     * @return to be awaited
     * @throws IllegalArgumentException when there will never be so many
     */
    public Coroutine<@Nullable Void> acquire(int permits) {
        return new AcquireCall<>(this, checked(permits), ACQUIRE_SEVERAL);
    }

    /** The entry copy of {@link #acquire(int)}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object acquire(AsyncSemaphore semaphore, int permits, Driver driver, int depth)
            throws Throwable {
        return semaphore.takeNow(semaphore.checked(permits), driver)
                ? null
                : new AcquireCall<@Nullable Void>(semaphore, permits, ACQUIRE_SEVERAL).go(driver);
    }

    /**
     * Acquires a permit if that needs no waiting. It does not overtake those who wait.
     *
     * @return whether it was acquired
     */
    public boolean tryAcquire() {
        return tryTake(1);
    }

    /**
     * Acquires several permits, or none, without waiting.
     *
     * @param permits how many, at least 1
     * @return whether they were acquired
     */
    public boolean tryAcquire(int permits) {
        return tryTake(checked(permits));
    }

    /**
     * Releases a permit; the one who has waited longest goes on at its next turn. Follows {@code release} of asyncio.
     *
     * @throws IllegalStateException when this is bounded and all permits are free
     */
    public void release() {
        give(1);
    }

    /**
     * Releases several permits.
     *
     * @param permits how many, at least 1
     * @throws IllegalStateException when this is bounded and not so many were acquired; then none is released
     */
    public void release(int permits) {
        give(requireSome(permits));
    }

    /**
     * How many permits are free, and not on their way to one who was woken.
     *
     * @return a snapshot
     */
    public int availablePermits() {
        return available();
    }

    /**
     * Awaits a body while holding a permit, as part of the awaiting task, and releases it on every path out. Follows {@code async with}
     * of Python.
     *
     * @param body called when the permit is held
     * @param <T> the type of the value
     * @param <X> what the body may throw
     * @return to be awaited; the value of the body
     * @throws X never here: when it is awaited
     */
    public <T extends @Nullable Object, X extends Throwable> Coroutine<T> with(AsyncSupplier<T, X> body) throws X {
        return new WithCall<>(this, 1, body);
    }

    /**
     * As {@link #with(AsyncSupplier)}, with several permits.
     *
     * @param permits how many, at least 1
     * @param body called when the permits are held
     * @param <T> the type of the value
     * @param <X> what the body may throw
     * @return to be awaited; the value of the body
     * @throws X never here: when it is awaited
     */
    public <T extends @Nullable Object, X extends Throwable> Coroutine<T> with(int permits, AsyncSupplier<T, X> body)
            throws X {
        return new WithCall<>(this, checked(permits), body);
    }

    /**
     * Acquires a permit for a {@code try} statement, which releases it: {@code try (var held = await(semaphore.hold())) { … }}.
     *
     * @return to be awaited
     */
    public Coroutine<Held> hold() {
        return new HoldCall(this, 1);
    }

    /**
     * As {@link #hold()}, with several permits.
     *
     * @param permits how many, at least 1
     * @return to be awaited
     */
    public Coroutine<Held> hold(int permits) {
        return new HoldCall(this, checked(permits));
    }

    private int checked(int permits) {
        if (requireSome(permits) > most) {
            throw new IllegalArgumentException(permits + " permits of a semaphore that never has more than " + most);
        }
        return permits;
    }

    @Override
    String word() {
        return "semaphore";
    }

    @Override
    String unheld() {
        return "more permits were released than " + (most == Integer.MAX_VALUE ? "can be counted" : "were acquired");
    }

    @Override
    public String toString() {
        return "AsyncSemaphore[" + availablePermits() + " free, " + waiting() + " waiting]";
    }
}
