package dev.fermata;

import dev.fermata.Waiting.Until;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The moment in which enough of some tasks are done. Registers with each task once; cancelling whoever waits does not reach them. */
final class Ends extends Outcome<Boolean> {
    private final Until until;
    private final AtomicInteger left;
    private final Map<Task<?>, Runnable> registered = new LinkedHashMap<>();

    Ends(Collection<? extends Task<?>> tasks, Until until) {
        this.until = until;
        this.left = new AtomicInteger(tasks.size());
        for (Task<?> task : tasks) {
            if (task.isDone()) {
                ended(task);
            } else {
                registered.put(task, () -> ended(task));
            }
        }
        if (!isDone()) {
            registered.forEach(Task::register);
        }
    }

    private void ended(Task<?> task) {
        boolean isFailed = task.isCompletedExceptionally() && !task.isCancelled();
        if (left.decrementAndGet() == 0 || until == Until.ANY || (until == Until.FAILURE && isFailed)) {
            succeed(true);
        }
    }

    /** The time is over. */
    void giveUp() {
        succeed(true);
    }

    /** Nobody is interested any more. */
    void withdraw() {
        registered.forEach(Task::withdraw);
    }

    @Override
    public boolean cancel() {
        return false;
    }
}
