package dev.fermata;

import dev.fermata.continuation.Moment;
import dev.fermata.continuation.Source;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.Scheduler;
import java.time.Duration;

/** Durations as moments of a scheduler's clock. */
final class Moments {
    private static final long FARTHEST = Long.MAX_VALUE / 2;

    private Moments() {}

    /** The moment that is so much later than now; in the past for a negative duration. */
    static long after(Scheduler scheduler, Duration duration) {
        return scheduler.time().nanoTime() + nanos(duration);
    }

    /** What a task of a scheduler awaits until a moment, which is at most {@link #nanos} of any duration off. */
    static Source<?> source(Scheduler scheduler, long moment) {
        return scheduler instanceof EventLoop loop ? new Moment(loop, moment) : new Deadline(scheduler, moment);
    }

    /** In nanoseconds; differences of more than half a long would count as past. */
    static long nanos(Duration duration) {
        if (duration.compareTo(Duration.ofNanos(FARTHEST)) > 0) {
            return FARTHEST;
        }
        return duration.compareTo(Duration.ofNanos(-FARTHEST)) < 0 ? -FARTHEST : duration.toNanos();
    }
}
