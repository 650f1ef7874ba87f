package dev.fermata;

import dev.fermata.scheduler.WorkStealingScheduler;
import dev.fermata.twin.Flow;

/** Two threads that run coroutines of tests, and steal them from each other. */
public final class Workers implements AutoCloseable {
    private final WorkStealingScheduler scheduler = new WorkStealingScheduler(2);
    private final TaskHome home = TaskHome.of(scheduler);

    /** Starts a task, from any thread. */
    public <T> Task<T> spawn(Flow.Start main) {
        return Task.spawned(Flow.<T>flow(main), null, home);
    }

    /** Starts a coroutine as a task, from any thread. */
    public <T> Task<T> spawn(Coroutine<T> coroutine) {
        return Task.spawned(coroutine, null, home);
    }

    /** Runs an action soon, on one of the threads. */
    public void execute(Runnable action) {
        scheduler.execute(action);
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
