package dev.fermata.sync;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Home;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The clause that is chosen when a task or the like has ended.
 *
 * @param <V> the type of its value
 * @param <T> the type of the result
 */
final class EndClause<V extends @Nullable Object, T extends @Nullable Object> extends Clause<T> {
    private final Awaitable<? extends V> task;
    private final Function<? super V, ? extends T> then;
    private @Nullable Runnable registered;
    private boolean isOver;

    EndClause(Awaitable<? extends V> task, Function<? super V, ? extends T> then) {
        if (task instanceof Coroutine) {
            throw new IllegalArgumentException("a coroutine does not run by itself: spawn it, and select the task");
        }
        this.task = task;
        this.then = then;
    }

    @Override
    void look(Driver driver) {
        isOver = task.isDone();
    }

    @Override
    boolean attempt() {
        return isOver;
    }

    @Override
    void arm(Selection selection, Driver driver) {
        if (registered == null) {
            Home home = driver.home();
            Runnable resumption = () -> home.runConfined(selection);
            registered = resumption;
            task.register(resumption);
        }
    }

    @Override
    void forget() {
        Runnable left = registered;
        if (left != null) {
            registered = null;
            task.withdraw(left);
        }
    }

    @Override
    T value() throws Throwable {
        return then.apply(task.result());
    }
}
