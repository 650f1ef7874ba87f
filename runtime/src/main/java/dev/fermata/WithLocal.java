package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** The coroutine that awaits another one while a {@link TaskLocal} has a value. */
final class WithLocal<T extends @Nullable Object, R extends @Nullable Object> extends Coroutine<R> {
    private final TaskLocal<T> local;
    private final T value;
    private final AsyncSupplier<R, ?> body;
    private TaskLocal.@Nullable Change change;

    WithLocal(TaskLocal<T> local, T value, AsyncSupplier<R, ?> body) {
        this.local = local;
        this.value = value;
        this.body = body;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        Object answer = null;
        try {
            answer = enter() == 0 ? begin(driver, depth) : Suspension.take(arrived, driver);
        } finally {
            if (answer != Suspension.SUSPENDED && change != null) {
                change.close();
            }
        }
        return answer;
    }

    private @Nullable Object begin(Driver driver, int depth) throws Throwable {
        change = local.set(value);
        Object answer = Suspension.handOn(body.get(), driver, depth, "the body of with");
        if (answer == Suspension.SUSPENDED) {
            leave(driver, 1);
        }
        return answer;
    }
}
