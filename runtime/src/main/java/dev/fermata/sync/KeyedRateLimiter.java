package dev.fermata.sync;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import java.lang.invoke.MethodHandles;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RateLimiter} for each key, made by {@link RateLimiter#perKey}: keys do not wait for each other.
 *
 * <p>A key that has rested until it has all its permits is like one that was never used, and is dropped while others are used: the
 * memory that this takes goes with the keys in use, not with all that ever were.
 *
 * <p>Bound to a scheduler as a whole, as {@link RateLimiter} is.
 *
 * @param <K> the type of the keys, with {@code equals} and {@code hashCode}; not null
 */
public final class KeyedRateLimiter<K> extends Limiter {
    private static final Callee ACQUIRE =
            Callee.ofLibrary(MethodHandles.lookup(), "acquire", "(Ljava/lang/Object;)Ldev/fermata/Coroutine;");

    /** How many keys are looked at for each that is used. */
    private static final int SWEPT = 2;

    /** Those that were looked at longest ago come first. */
    private final Map<Object, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    KeyedRateLimiter(Rate rate) {
        super(rate);
    }

    /**
     * Takes a permit of a key, and waits until there is one and it is this one's turn.
     *
     * @param key the key
     * @return to be awaited
     */
    public Coroutine<@Nullable Void> acquire(K key) {
        return new LimitCall(this, Objects.requireNonNull(key, "key"), 1, ACQUIRE);
    }

    /** The entry copy of {@link #acquire(Object)}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object acquire(KeyedRateLimiter<?> limiter, Object key, Driver driver, int depth)
            throws Throwable {
        return limiter.takeNow(key, 1, driver) ? null : new LimitCall(limiter, key, 1, ACQUIRE).go(driver);
    }

    /**
     * Takes a permit of a key if that needs no waiting. It does not overtake those who wait.
     *
     * @param key the key
     * @return whether it was taken
     * @throws IllegalStateException outside of tasks, when no task has used this before
     */
    public boolean tryAcquire(K key) {
        return tryTake(key, 1);
    }

    /**
     * How many keys are in use: they have less than all their permits, or tasks wait for them.
     *
     * @return a snapshot
     * @throws IllegalStateException when this is bound to an event loop, and the calling thread does not run it
     */
    public int keys() {
        return here(() -> {
            sweep(buckets.size());
            return buckets.size();
        });
    }

    @Override
    Bucket bucket(@Nullable Object key) {
        sweep(SWEPT);
        return buckets.computeIfAbsent(Objects.requireNonNull(key, "key"), unused -> new Bucket(this, rate()));
    }

    /** Looks at a few keys, those first that were looked at longest ago. */
    private void sweep(int most) {
        for (int looked = 0; looked < most && !buckets.isEmpty(); looked++) {
            Iterator<Map.Entry<Object, Bucket>> all = buckets.entrySet().iterator();
            Map.Entry<Object, Bucket> eldest = all.next();
            if (eldest.getValue().isIdle(now())) {
                all.remove();
            } else {
                // goes to the end
                buckets.computeIfPresent(eldest.getKey(), (key, bucket) -> bucket);
            }
        }
    }

    @Override
    public String toString() {
        return "RateLimiter[" + rate() + " for each key]";
    }
}
