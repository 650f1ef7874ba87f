package dev.fermata;

import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Unreachable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A task's failure that nobody has retrieved: reported once, when its task becomes unreachable or its run ends, whichever
 * comes first, unless somebody retrieves it before. Knows the task by name only, so as not to keep it reachable.
 */
final class UnretrievedFailure {
    private final String task;
    private final Throwable failure;
    private final Scheduler scheduler;
    private final TaskHome home;
    private final AtomicBoolean settled = new AtomicBoolean();

    private UnretrievedFailure(Task<?> task, Throwable failure) {
        this.task = task.name();
        this.failure = failure;
        this.scheduler = task.scheduler();
        this.home = (TaskHome) task.home();
    }

    static UnretrievedFailure of(Task<?> task, Throwable failure) {
        UnretrievedFailure unretrieved = new UnretrievedFailure(task, failure);
        unretrieved.home.add(unretrieved);
        Unreachable.watch(task, unretrieved::report);
        return unretrieved;
    }

    /** Somebody has seen it. */
    void retrieved() {
        settle();
    }

    void report() {
        if (settle()) {
            scheduler.report(task + " failed and nobody retrieved its failure: await it or join it", failure);
        }
    }

    private boolean settle() {
        home.remove(this);
        return settled.compareAndSet(false, true);
    }
}
