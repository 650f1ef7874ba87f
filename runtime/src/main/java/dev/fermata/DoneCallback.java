package dev.fermata;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A callback that waits for a task: run when the task is done, it calls back at the next turn, in a copy of the context of who
 * registered it.
 */
final class DoneCallback<T extends @Nullable Object> implements Runnable {
    private final Task<T> task;
    private final Consumer<? super Task<T>> callback;
    private final @Nullable TaskContext context;

    DoneCallback(Task<T> task, Consumer<? super Task<T>> callback, @Nullable TaskContext context) {
        this.task = task;
        this.callback = callback;
        this.context = context;
    }

    boolean calls(Consumer<?> other) {
        return callback.equals(other);
    }

    @Override
    public void run() {
        try {
            task.scheduler().execute(this::call);
        } catch (RejectedExecutionException closed) {
            task.scheduler().report("nowhere to run a callback of " + task.name(), closed);
        }
    }

    private void call() {
        try {
            (context == null ? new TaskContext() : context).run(() -> callback.accept(task));
        } catch (Throwable failure) {
            task.scheduler().report("Exception in a callback of " + task.name(), failure);
        }
    }
}
