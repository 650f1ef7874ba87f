package dev.fermata.races;

import dev.fermata.scheduler.Scheduler;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** A scheduler whose steps run when somebody says so, on that thread. */
final class Steps implements Executor {
    private final Queue<Runnable> queued = new ConcurrentLinkedQueue<>();
    private final Scheduler scheduler = Scheduler.of(this);

    Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public void execute(Runnable step) {
        queued.add(step);
    }

    /** Runs what is queued, and what that queues. */
    void run() {
        for (Runnable step = queued.poll(); step != null; step = queued.poll()) {
            step.run();
        }
    }
}
