package dev.fermata;

import java.util.function.Supplier;

/** The blocking twin of a coroutine: its body ran at the call, so it is the value. */
public final class Coroutine<T> implements Awaitable<T>, Supplier<T> {

    private final T value;

    Coroutine(T value) {
        this.value = value;
    }

    @Override
    public T result() {
        return value;
    }

    /** How the harness, which does not see this class, takes the value. */
    @Override
    public T get() {
        return value;
    }

    @Override
    public boolean isDone() {
        return true;
    }

    @Override
    public void register(Runnable resumption) {}

    @Override
    public void withdraw(Runnable resumption) {}

    @Override
    public boolean cancel() {
        return false;
    }
}
