package dev.fermata.frame;

import dev.fermata.Task;
import dev.fermata.continuation.Driver;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.Scheduler;
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
     * Makes a task and enters it on this thread.
     *
     * @return the task's driver, on the scheduler of the task that was current, else of this thread's event loop, else the shared one
     */
    public static Driver<?> begin() {
        return new HotTask<@Nullable Object>(scheduler(), false).begin();
    }

    /**
     * As {@link #begin}, for a void method: its failure is reported at once, since nobody can ask for it.
     *
     * @return the task's driver
     */
    public static Driver<?> beginDetached() {
        return new HotTask<@Nullable Object>(scheduler(), true).begin();
    }

    /**
     * Leaves a task with what its body answered.
     *
     * @param driver what {@link #begin} answered
     * @param answer the value, a {@link dev.fermata.continuation.Primitive} in place of it, or
     *     {@link dev.fermata.continuation.Suspension#SUSPENDED}
     * @return the task
     */
    public static Task<?> end(Driver<?> driver, @Nullable Object answer) {
        return ((HotTask<?>) driver).end(answer);
    }

    /**
     * Leaves a task with what its body threw.
     *
     * @param driver what {@link #begin} answered
     * @param failure what was thrown
     * @return the task
     */
    public static Task<?> fail(Driver<?> driver, Throwable failure) {
        return ((HotTask<?>) driver).fail(failure);
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

    private static Scheduler scheduler() {
        Driver<?> driver = Driver.current();
        if (driver != null) {
            return driver.scheduler();
        }
        EventLoop loop = EventLoop.current();
        return loop != null ? loop : Scheduler.shared();
    }
}
