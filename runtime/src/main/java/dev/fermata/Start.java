package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.Source;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** How tasks begin: as a step of their scheduler, or at once, on the caller's stack. */
final class Start {
    private Start() {}

    @SuppressWarnings("NullAway") // T is nullable here
    static Task<@Nullable Void> completedVoid() {
        return Task.completed(null);
    }

    static <T extends @Nullable Object> Task<T> of(Awaitable<T> awaitable, TaskOptions options, TaskHome home) {
        Task<T> task = made(options, home);
        begin(task, awaitable, home, options.eager);
        return task;
    }

    static <T extends @Nullable Object> Task<T> of(Awaitable<T> awaitable, @Nullable String name, TaskHome home) {
        Task<T> task = new Task<>(home);
        if (name != null) {
            task.taskExtras().name = name;
        }
        begin(task, awaitable, home, false);
        return task;
    }

    /** A task that has not begun. */
    static <T extends @Nullable Object> Task<T> made(TaskOptions options, TaskHome home) {
        Task<T> task = new Task<>(home);
        if (options.hasExtras()) {
            options.apply(task.taskExtras(), task);
        }
        return task;
    }

    static <T extends @Nullable Object> void begin(Task<T> task, Awaitable<T> awaitable, TaskHome home, boolean eager) {
        Coroutine<T> body = awaitable instanceof Coroutine<T> coroutine ? coroutine : new Awaiting<>(awaitable);
        // one that cannot begin is refused as by any other spawn
        if ((eager || home.isEager()) && body.isNew()) {
            here(task, body);
        } else {
            Entry.inherit(task, home.driver());
            task.startLater(body);
        }
    }

    /** Runs a body on this thread, up to its first suspension. */
    static <T extends @Nullable Object> Task<T> here(Task<T> task, Source<T> body) {
        Driver driver = Driver.current();
        FrameChain<?> before = driver.enter(task);
        try {
            driver.exit(task, before, Suspension.await(body, driver, Driver.DEPTH));
        } catch (Throwable failure) {
            driver.exitFailed(task, before, failure);
        }
        return task;
    }
}
