package dev.fermata.frame;

import dev.fermata.Task;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the stub of a hot method calls around the entry copy. Template:
 *
 * <pre>{@code
 * Task task = HotCalls.begin();
 * try {
 *     return HotCalls.end(task, entry(args, Driver.current(), Driver.DEPTH));
 * } catch (Throwable failure) {
 *     return HotCalls.fail(task, failure);
 * }
 * }</pre>
 */
public final class HotCalls {
    private HotCalls() {}

    /**
     * Makes a task and enters it on this thread. It lives where the task lives that was running, else on this thread's event
     * loop, else on the shared scheduler.
     *
     * @return the task
     */
    public static Task<?> begin() {
        return new HotTask<@Nullable Object>(false).begin();
    }

    /**
     * As {@link #begin}, for a void method: its failure is reported at once, since nobody can ask for it.
     *
     * @return the task
     */
    public static Task<?> beginDetached() {
        return new HotTask<@Nullable Object>(true).begin();
    }

    /**
     * Leaves a task with what its body answered.
     *
     * @param task what {@link #begin} made
     * @param answer the value, a {@link dev.fermata.continuation.Primitive} in place of it, or
     *     {@link dev.fermata.continuation.Suspension#SUSPENDED}
     * @return the task
     */
    public static Task<?> end(Task<?> task, @Nullable Object answer) {
        return ((HotTask<?>) task).end(answer);
    }

    /**
     * Leaves a task with what its body threw.
     *
     * @param task what {@link #begin} made
     * @param failure what was thrown
     * @return the task
     */
    public static Task<?> fail(Task<?> task, Throwable failure) {
        return ((HotTask<?>) task).fail(failure);
    }

    /**
     * Completes a future of the method's own class as the task ends, with the original failure; cancelling the future cancels
     * the task.
     *
     * @param task the task
     * @param future an incomplete future of any value type
     */
    public static void mirror(Task<?> task, CompletableFuture<?> future) {
        task.register(() -> hand(task, future));
        future.whenComplete((value, failure) -> {
            if (future.isCancelled()) {
                task.cancel();
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void hand(Task<?> task, CompletableFuture<?> future) {
        try {
            ((CompletableFuture<@Nullable Object>) future).complete(task.result());
        } catch (Throwable failure) {
            if (task.isCancelled()) {
                future.cancel(false);
            } else {
                future.completeExceptionally(failure);
            }
        }
    }
}
