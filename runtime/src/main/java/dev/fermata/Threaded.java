package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine that has work done on another thread, from when it is awaited.
 *
 * @param <T> the type of the value
 */
final class Threaded<T extends @Nullable Object> extends Coroutine<T> {
    private final @Nullable Executor executor;
    private final OnCancel onCancel;
    private final Work<? extends T, ?> work;

    private Threaded(@Nullable Executor executor, OnCancel onCancel, Work<? extends T, ?> work) {
        this.executor = executor;
        this.onCancel = Objects.requireNonNull(onCancel, "onCancel");
        this.work = Objects.requireNonNull(work, "work");
    }

    /** On the threads of the task's home. */
    static <T extends @Nullable Object> Coroutine<T> inPool(OnCancel onCancel, Work<T, ?> work) {
        return new Threaded<>(null, onCancel, work);
    }

    /** On a given executor. */
    static <T extends @Nullable Object> Coroutine<T> on(Executor executor, OnCancel onCancel, Work<T, ?> work) {
        return new Threaded<>(Objects.requireNonNull(executor, "executor"), onCancel, work);
    }

    @SuppressWarnings("NullAway") // the value is of a nullable type
    static Work<@Nullable Void, Throwable> withoutValue(Action<?> action) {
        Objects.requireNonNull(action, "action");
        return () -> {
            action.run();
            return null;
        };
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        enter();
        TaskHome home = (TaskHome) driver.home();
        ThreadCall<T> call = new ThreadCall<>(work, onCancel, home.scheduler());
        if (executor != null) {
            executor.execute(call);
        } else {
            // to a thread of the task's own it takes its context along, as asyncio's to_thread does
            TaskContext context = Entry.inherited(driver);
            home.threads().execute(context == null ? call : () -> context.run(call));
        }
        return Suspension.await(call, driver, depth);
    }
}
