package dev.fermata;

import dev.fermata.Waiting.Until;
import dev.fermata.continuation.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The moment in which enough of some tasks are done. Registers with each task once; cancelling whoever waits does not reach them. */
final class Ends implements Source<@Nullable Void> {
    private final Until until;
    private final AtomicInteger left;
    private final Promise<Boolean> enough = new Promise<>();
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
            enough.complete(true);
        }
    }

    /** The time is over. */
    void giveUp() {
        enough.complete(true);
    }

    /** Nobody is interested any more. */
    void withdraw() {
        registered.forEach(Task::withdraw);
    }

    @Override
    public boolean isDone() {
        return enough.isDone();
    }

    @Override
    @SuppressWarnings("NullAway") // the value is of a nullable type
    public @Nullable Void result() {
        return null;
    }

    @Override
    public void register(Runnable resumption) {
        enough.register(resumption);
    }

    @Override
    public void withdraw(Runnable resumption) {
        enough.withdraw(resumption);
    }

    @Override
    public boolean cancel() {
        return false;
    }
}
