package dev.fermata.sync;

import dev.fermata.scheduler.Timer;
import org.jspecify.annotations.Nullable;

/**
 * A bucket into which permits drip, and who stands in line for them. It keeps the moment at which it will be full, which changes only
 * when something is taken: what is missing now is what drips until then. Nanoseconds are split into as many parts as {@link Rate}
 * has permits, so that nothing is ever rounded.
 */
final class Bucket extends Line {
    private final Rate rate;

    /** Full from then on: {@code full} nanoseconds and {@code parts}. Not known while {@code !used}. */
    private long full;

    private int parts;
    private boolean used;

    /** Runs when there is enough for the first in line. */
    private @Nullable Timer timer;

    private long due;

    /** Waits that are not over: this is not to be forgotten. */
    private int waits;

    Bucket(Limiter on, Rate rate) {
        super(on);
        this.rate = rate;
    }

    /** Whether this is like a new one. */
    boolean isIdle(long now) {
        return waits == 0 && (!used || full + (parts > 0 ? 1 : 0) - now <= 0);
    }

    /** When there will be so many for somebody, besides what is promised; in the past, if there are. */
    long availableAt(int permits, long now) {
        if (!used || isFull(now)) {
            return availableAt(permits, now, 0);
        }
        return availableAt(permits, full, parts);
    }

    private long availableAt(int permits, long from, int fromParts) {
        long taken = fromParts + ((long) promised() + permits - rate.burst()) * rate.nanos();
        return from - Math.floorDiv(-taken, (long) rate.permits());
    }

    void take(int permits, long now) {
        if (!used || isFull(now)) {
            used = true;
            full = now;
            parts = 0;
        }
        long taken = parts + permits * rate.nanos();
        full += taken / rate.permits();
        parts = (int) (taken % rate.permits());
    }

    private boolean isFull(long now) {
        return full - now < 0;
    }

    void waitBegins() {
        waits++;
    }

    void waitEnds() {
        waits--;
    }

    /** Whether the timer runs at a moment. */
    boolean isDue(long at) {
        return timer != null && due == at;
    }

    void setTimer(Timer set, long at) {
        timer = set;
        due = at;
    }

    void stopTimer() {
        Timer set = timer;
        if (set != null) {
            timer = null;
            set.cancel();
        }
    }
}
