package dev.fermata;

import dev.fermata.scheduler.Unreachable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The failure of a task or a promise that nobody has retrieved: reported once, when that becomes unreachable or its run ends,
 * whichever comes first, unless somebody retrieves it before. Knows what failed by name only, so as not to keep it reachable.
 */
final class UnretrievedFailure {
    private final String message;
    private final Throwable failure;
    private final TaskHome home;
    private final AtomicBoolean settled = new AtomicBoolean();

    private UnretrievedFailure(String message, Throwable failure, TaskHome home) {
        this.message = message;
        this.failure = failure;
        this.home = home;
    }

    static UnretrievedFailure of(Task<?> task, Throwable failure) {
        String message = task.name() + " failed and nobody retrieved its failure: await it or join it";
        return watched(task, new UnretrievedFailure(message, failure, (TaskHome) task.home()));
    }

    static UnretrievedFailure of(Promise<?> promise, Throwable failure, TaskHome maker) {
        String message = "a promise failed and nobody retrieved its failure: await it";
        return watched(promise, new UnretrievedFailure(message, failure, maker));
    }

    private static UnretrievedFailure watched(Object failed, UnretrievedFailure unretrieved) {
        unretrieved.home.add(unretrieved);
        Unreachable.watch(failed, unretrieved::report);
        return unretrieved;
    }

    /** Somebody has seen it. */
    void retrieved() {
        settle();
    }

    void report() {
        if (settle()) {
            home.scheduler().report(message, failure);
        }
    }

    private boolean settle() {
        home.remove(this);
        return settled.compareAndSet(false, true);
    }
}
