package dev.fermata;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule for trying again: how often, after which pauses, and after which failures. An immutable value; one may serve a whole
 * program.
 *
 * <pre>{@code
 * static final Retry PATIENTLY = Retry.times(5).on(IOException.class).firstPause(Duration.ofMillis(50));
 *
 * var page = await(PATIENTLY.run(() -> fetch(uri)));
 * }</pre>
 *
 * <p>Unless said otherwise it tries again after every {@link Exception} but {@link CancellationException}, first after 100
 * milliseconds, then after twice as long each time up to 30 seconds, and shortens each pause by chance by up to a half, so that
 * many who failed together do not come back together.
 *
 * <p><b>Cancelling</b> is never swallowed: {@link CancelledError} ends it at once, whatever the rule says; and when the task was
 * cancelled during an attempt, no failure of that attempt leads to another one.
 */
public final class Retry {
    private final int attempts;
    private final Backoff backoff;
    private final Predicate<? super Throwable> tryAgain;
    private final @Nullable Duration limit;

    private Retry(int attempts, Backoff backoff, Predicate<? super Throwable> tryAgain, @Nullable Duration limit) {
        this.attempts = attempts;
        this.backoff = backoff;
        this.tryAgain = tryAgain;
        this.limit = limit;
    }

    /**
     * Tries so many times in all.
     *
     * @param attempts the number of attempts, the first one included; at least 1
     * @return a new rule
     * @throws IllegalArgumentException when it is less
     */
    public static Retry times(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("nothing would be tried: " + attempts);
        }
        return new Retry(attempts, Backoff.USUAL, Retry::isUsual, null);
    }

    /**
     * Tries until it succeeds, its task is cancelled, or the failure is one after which there is no further attempt.
     *
     * @return a new rule
     */
    public static Retry forever() {
        return times(Integer.MAX_VALUE);
    }

    private static boolean isUsual(Throwable failure) {
        return failure instanceof Exception && !(failure instanceof CancellationException);
    }

    /**
     * Sets the pause behind the first attempt.
     *
     * @param pause zero or more
     * @return a new rule
     */
    public Retry firstPause(Duration pause) {
        return with(backoff.withFirst(pause));
    }

    /**
     * Sets how many times longer each pause is than the one before.
     *
     * @param factor 1 or more; 1 for pauses of the same length
     * @return a new rule
     */
    public Retry factor(double factor) {
        return with(backoff.withFactor(factor));
    }

    /**
     * Sets the length that no pause exceeds.
     *
     * @param pause zero or more
     * @return a new rule
     */
    public Retry longestPause(Duration pause) {
        return with(backoff.withLongest(pause));
    }

    /**
     * Sets which part of each pause is left to chance: a pause of p takes between p × (1 − part) and p.
     *
     * @param part from 0, for pauses as they are computed, to 1
     * @return a new rule
     */
    public Retry jitter(double part) {
        return with(backoff.withJitter(part, null));
    }

    /**
     * As {@link #jitter(double)}, with the same chance in each {@link #run}, for tests.
     *
     * @param part from 0 to 1
     * @param seed of the random numbers
     * @return a new rule
     */
    public Retry jitter(double part, long seed) {
        return with(backoff.withJitter(part, seed));
    }

    /**
     * Tries again only after failures of these types, which may be errors, too.
     *
     * @param failures the types; their subtypes count
     * @return a new rule
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Retry on(Class<? extends Throwable>... failures) {
        List<Class<? extends Throwable>> types = List.of(failures);
        return when(failure -> types.stream().anyMatch(type -> type.isInstance(failure)));
    }

    /**
     * Tries again only after such failures.
     *
     * @param condition true for those after which trying again makes sense; never asked for {@link CancelledError}
     * @return a new rule
     */
    public Retry when(Predicate<? super Throwable> condition) {
        return new Retry(attempts, backoff, Objects.requireNonNull(condition, "condition"), limit);
    }

    /**
     * Begins no attempt, and no pause before one, that would begin later than this after the first. An attempt that runs is not
     * cut short.
     *
     * @param time how long, by the scheduler's clock
     * @return a new rule
     */
    public Retry within(Duration time) {
        return new Retry(attempts, backoff, tryAgain, Backoff.requireNotNegative(time));
    }

    /**
     * Applies the rule: calls the body, awaits what it makes, and does so again as long as the rule says.
     *
     * <p>The failure of the last attempt is thrown as it was; those of earlier attempts are suppressed in it, at most the last
     * hundred.
     *
     * @param <T> the type of the value
     * @param <X> what the body may throw
     * @param body makes a new coroutine for each attempt
     * @return a new coroutine of the first value
     * @throws X the last failure, when it is awaited
     */
    public <T extends @Nullable Object, X extends Throwable> Coroutine<T> run(AsyncSupplier<T, X> body) throws X {
        return new Retrying<>(this, Objects.requireNonNull(body, "body"));
    }

    private Retry with(Backoff changed) {
        return new Retry(attempts, changed, tryAgain, limit);
    }

    Backoff backoff() {
        return backoff;
    }

    /** Nanoseconds from the first attempt on. */
    long limitNanos() {
        return limit == null || limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0
                ? Long.MAX_VALUE
                : limit.toNanos();
    }

    /** Whether there is another attempt behind one that failed so, as far as time allows. */
    boolean allowsAnother(int attempt, Throwable failure) {
        return attempt < attempts && !(failure instanceof CancelledError) && tryAgain.test(failure);
    }
}
