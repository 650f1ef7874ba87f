package dev.fermata.frame;

import dev.fermata.Task;
import dev.fermata.continuation.Driver;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the stub of a hot method calls around the entry copy. Template:
 *
 * <pre>{@code
 * Driver driver = HotCalls.begin();
 * try {
 *     return HotCalls.end(driver, entry(args, driver, Driver.DEPTH));
 * } catch (Throwable failure) {
 *     return HotCalls.fail(driver, failure);
 * }
 * }</pre>
 */
public final class HotCalls {
    private HotCalls() {}

    /**
     * Makes a task and enters it on this thread. It lives where the task lives that was running, else on this thread's event
     * loop, else on the shared scheduler.
     *
     * @return the driver of this thread
     */
    public static Driver begin() {
        return new HotTask<@Nullable Object>(false).begin();
    }

    /**
     * As {@link #begin}, for a void method: its failure is reported at once, since nobody can ask for it.
     *
     * @return the driver of this thread
     */
    public static Driver beginDetached() {
        return new HotTask<@Nullable Object>(true).begin();
    }

    /**
     * Leaves a task with what its body answered.
     *
     * @param driver what {@link #begin} answered
     * @param answer the value, a {@link dev.fermata.continuation.Primitive} in place of it, or
     *     {@link dev.fermata.continuation.Suspension#SUSPENDED}
     * @return the task
     */
    public static Task<?> end(Driver driver, @Nullable Object answer) {
        return entered(driver).end(driver, answer);
    }

    /**
     * Leaves a task with what its body threw.
     *
     * @param driver what {@link #begin} answered
     * @param failure what was thrown
     * @return the task
     */
    public static Task<?> fail(Driver driver, Throwable failure) {
        return entered(driver).fail(driver, failure);
    }

    private static HotTask<?> entered(Driver driver) {
        return (HotTask<?>) Objects.requireNonNull(driver.running());
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
