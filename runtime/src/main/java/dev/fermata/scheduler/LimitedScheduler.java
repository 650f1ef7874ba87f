package dev.fermata.scheduler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A view of a scheduler that runs at most so many of its own steps at once, in the order in which they came; see
 * {@link Scheduler#limited}.
 *
 * <p>It has so many places. A step that finds one free takes it, and queues a turn with the scheduler below; each turn
 * runs the first of the steps, and then queues another turn if there are more, or gives the place back. One step a turn, so
 * that a busy view takes no more of the scheduler below than its steps would take without it.
 */
final class LimitedScheduler implements Scheduler {
    private final Scheduler below;
    private final int places;
    private final Runnable turn = this::runFirst;

    /** Guards itself and {@code taken}; nothing foreign is called under it. */
    private final Deque<Runnable> steps = new ArrayDeque<>();

    private int taken;

    LimitedScheduler(Scheduler below, int places) {
        this.below = below;
        this.places = requirePositive(places);
    }

    static int requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at most " + limit + " at once: nothing would ever run");
        }
        return limit;
    }

    @Override
    public void execute(Runnable step) {
        Objects.requireNonNull(step, "step");
        synchronized (steps) {
            steps.addLast(step);
            if (taken == places) {
                return;
            }
            taken++;
        }
        try {
            below.execute(turn);
        } catch (RuntimeException | Error rejected) {
            boolean isMine;
            synchronized (steps) {
                isMine = steps.removeLastOccurrence(step);
            }
            runAll();
            if (isMine) {
                throw rejected;
            }
        }
    }

    private void runFirst() {
        Runnable step = nextOrGiveBack();
        if (step != null) {
            try {
                step.run();
            } finally {
                goOn();
            }
        }
    }

    private void goOn() {
        synchronized (steps) {
            if (steps.isEmpty()) {
                taken--;
                return;
            }
        }
        try {
            below.execute(turn);
        } catch (RuntimeException | Error rejected) {
            runAll();
        }
    }

    /**
     * Runs on this thread what was accepted for a place that the scheduler below gives no turn any more: it was closed, and what
     * it had accepted before runs all the same.
     */
    private void runAll() {
        for (Runnable step = nextOrGiveBack(); step != null; step = nextOrGiveBack()) {
            try {
                step.run();
            } catch (Throwable failure) {
                report("Exception in a step of a limited scheduler", failure);
            }
        }
    }

    private @Nullable Runnable nextOrGiveBack() {
        synchronized (steps) {
            Runnable step = steps.pollFirst();
            if (step == null) {
                taken--;
            }
            return step;
        }
    }

    @Override
    public Timer schedule(Runnable step, long deadline) {
        Objects.requireNonNull(step, "step");
        LimitedTimer timer = new LimitedTimer(step);
        timer.waitIn(below.schedule(() -> execute(timer), deadline));
        return timer;
    }

    @Override
    public TimeSource time() {
        return below.time();
    }

    @Override
    public void report(String context, Throwable failure) {
        below.report(context, failure);
    }
}
