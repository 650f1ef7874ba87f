package dev.fermata;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** How a task's outcome is kept in a {@link java.util.concurrent.CompletableFuture}, and read again as it was. */
final class Outcomes {
    private Outcomes() {}

    /** What a cancelled task is completed with, so that the JDK sees a cancelled future. */
    static CancellationException cancellation(CancelledError cancelled) {
        CancellationException outside = new CancellationException(cancelled.getMessage());
        outside.initCause(cancelled);
        return outside;
    }

    /** Throws what a task failed with, the original. */
    static <T extends @Nullable Object> T thrown(Task<T> failed) throws Throwable {
        throw failure(failed);
    }

    static Throwable failure(Task<?> failed) {
        // join and get wrap; only a dependent gets the thing itself, and synchronously, since the task is done
        Throwable failure = failed.<Throwable>handle((value, thrown) -> thrown).join();
        return failure instanceof CancellationException && failure.getCause() instanceof CancelledError ours
                ? ours
                : failure;
    }

    static String describe(Task<?> task) {
        if (!task.isDone()) {
            return task.cancelling() > 0 ? "cancelling" : "pending";
        }
        if (task.isCancelled()) {
            return "cancelled";
        }
        return task.isCompletedExceptionally() ? "failed" : "done";
    }
}
