package dev.fermata.sync;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits how often something is done: so many permits in a time. A token bucket: permits drip into it evenly, and it holds a number of
 * them for bursts. How many tasks do something at once is limited by {@link AsyncSemaphore}.
 *
 * <pre>{@code
 * RateLimiter limiter = new RateLimiter(100, Duration.ofMinutes(1));
 * await(limiter.acquire());
 * await(client.send(request));
 * }</pre>
 *
 * <p>In any stretch of time no more permits are had than the burst and what drips meanwhile. A permit is spent, not released.
 *
 * <p><b>Fair.</b> First come, first served, also by those who want several permits. Cancelling a task that waits hands its turn to the
 * next, even when it was about to go on.
 *
 * <p><b>Time</b> is that of the scheduler, {@link dev.fermata.scheduler.Scheduler#time()}: it never goes backwards, and in tests it may be
 * virtual.
 *
 * <p><b>Threads.</b> Bound to the {@link dev.fermata.scheduler.Scheduler} of the first task that uses it, as {@link AsyncQueue} is: on an
 * event loop it is for the loop's thread only; on any other scheduler its tasks may use it on all threads.
 */
public final class RateLimiter extends Limiter {
    private static final Callee ACQUIRE =
            Callee.ofLibrary(MethodHandles.lookup(), "acquire", "()Ldev/fermata/Coroutine;");
    private static final Callee ACQUIRE_SEVERAL =
            Callee.ofLibrary(MethodHandles.lookup(), "acquire", "(I)Ldev/fermata/Coroutine;");

    private final Bucket bucket;

    /**
     * A limiter that begins with all permits of the time, and never holds more: after a rest, so many are had at once.
     *
     * @param permits how many in the time, at least 1
     * @param per the time, more than zero
     */
    public RateLimiter(int permits, Duration per) {
        this(permits, per, permits);
    }

    /**
     * A limiter.
     *
     * @param permits how many in the time, at least 1
     * @param per the time, more than zero
     * @param burst how many it holds at most, and begins with; with 1, two are never closer than the time divided by the permits
     */
    public RateLimiter(int permits, Duration per, int burst) {
        super(Rate.of(permits, per, burst));
        bucket = new Bucket(this, rate());
    }

    /**
     * A limiter for each key, as one for each host; see {@link KeyedRateLimiter}.
     *
     * @param permits how many in the time for each key, at least 1
     * @param per the time, more than zero
     * @param <K> the type of the keys
     * @return a new limiter, whose keys begin with all permits of the time
     */
    public static <K> KeyedRateLimiter<K> perKey(int permits, Duration per) {
        return new KeyedRateLimiter<>(Rate.of(permits, per, permits));
    }

    /**
     * A limiter for each key.
     *
     * @param permits how many in the time for each key, at least 1
     * @param per the time, more than zero
     * @param burst how many each key holds at most, and begins with
     * @param <K> the type of the keys
     * @return a new limiter
     */
    public static <K> KeyedRateLimiter<K> perKey(int permits, Duration per, int burst) {
        return new KeyedRateLimiter<>(Rate.of(permits, per, burst));
    }

    /**
     * Takes a permit, and waits until there is one and it is this one's turn.
     *
     * @return to be awaited
     */
    public Coroutine<@Nullable Void> acquire() {
        return new LimitCall(this, null, 1, ACQUIRE);
    }

    /** The entry copy of {@link #acquire()}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object acquire(RateLimiter limiter, Driver driver, int depth) throws Throwable {
        return limiter.takeNow(null, 1, driver) ? null : new LimitCall(limiter, null, 1, ACQUIRE).go(driver);
    }

    /**
     * Takes several permits at once, and waits until there are as many and it is this one's turn.
     *
     * @param permits how many, at least 1
     * @return to be awaited
     * @throws IllegalArgumentException when there will never be so many at once
     */
    public Coroutine<@Nullable Void> acquire(int permits) {
        return new LimitCall(this, null, rate().checked(permits), ACQUIRE_SEVERAL);
    }

    /** The entry copy of {@link #acquire(int)}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object acquire(RateLimiter limiter, int permits, Driver driver, int depth)
            throws Throwable {
        return limiter.takeNow(null, limiter.rate().checked(permits), driver)
                ? null
                : new LimitCall(limiter, null, permits, ACQUIRE_SEVERAL).go(driver);
    }

    /**
     * Takes a permit if that needs no waiting. It does not overtake those who wait.
     *
     * @return whether it was taken
     * @throws IllegalStateException outside of tasks, when no task has used this before
     */
    public boolean tryAcquire() {
        return tryTake(null, 1);
    }

    /**
     * Takes several permits, or none, without waiting.
     *
     * @param permits how many, at least 1
     * @return whether they were taken
     * @throws IllegalStateException outside of tasks, when no task has used this before
     */
    public boolean tryAcquire(int permits) {
        return tryTake(null, rate().checked(permits));
    }

    @Override
    Bucket bucket(@Nullable Object key) {
        return bucket;
    }

    @Override
    public String toString() {
        return "RateLimiter[" + rate() + ", " + seen(bucket::size) + " waiting]";
    }
}
