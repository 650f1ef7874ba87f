package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;

import dev.fermata.Coroutine;
import java.time.Duration;
import java.util.Random;

/**
 * A limiter of seven permits in 1000 nanoseconds, at most four at once. The model counts what is in the bucket, in thousandths of
 * permits, and each call ends with the moment at which it went on.
 */
final class LimiterWorld extends World {
    private static final long PERMITS = 7;
    private static final long NANOS = 1_000;
    private static final long BURST = 4;

    private final RateLimiter limiter = new RateLimiter((int) PERMITS, Duration.ofNanos(NANOS), (int) BURST);
    private long level = BURST * NANOS;
    private long now;

    @Override
    int kinds() {
        return 4;
    }

    @Override
    Coroutine<?> call(int kind) {
        return flow(() -> await(limiter.acquire(kind + 1), v -> time.nanoTime()));
    }

    @Override
    void arrive(int id) {
        line.add(id);
        handOver();
    }

    private long wantedByFirst() {
        return (wanted.get(line.get(0)) + 1) * NANOS;
    }

    private void flowTo(long moment) {
        level = Math.min(BURST * NANOS, level + (moment - now) * PERMITS);
        now = moment;
    }

    @Override
    void handOver() {
        flowTo(time.nanoTime());
        takeWhatIsThere();
    }

    private void takeWhatIsThere() {
        while (!line.isEmpty() && wantedByFirst() <= level) {
            level -= wantedByFirst();
            goesOn(line.get(0), "" + now);
        }
    }

    @Override
    void giveBack(int id) {
        level += (wanted.get(id) + 1) * NANOS;
    }

    @Override
    void advanceTo(long moment) {
        // nanosecond by nanosecond
        while (now < moment) {
            flowTo(now + 1);
            takeWhatIsThere();
        }
    }

    @Override
    String act(Random random) {
        return "";
    }

    @Override
    String actFirst(Random random) {
        if (!limiter.isBound()) {
            return "";
        }
        flowTo(time.nanoTime());
        int permits = 1 + random.nextInt((int) BURST);
        boolean expected = line.isEmpty() && permits * NANOS <= level;
        if (limiter.tryAcquire(permits) != expected) {
            throw new AssertionError("trying " + permits + " is not " + expected + " at " + now);
        }
        if (expected) {
            level -= permits * NANOS;
        }
        return " try " + permits;
    }

    @Override
    String real() {
        String all = limiter.toString();
        return all.substring(all.lastIndexOf(',') + 2);
    }

    @Override
    String model() {
        return line.size() + " waiting]";
    }

    @Override
    void finish() {}
}
