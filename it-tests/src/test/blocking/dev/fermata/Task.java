package dev.fermata;

import java.util.concurrent.CompletableFuture;

/** The blocking twin of a task: a future that is complete. */
public class Task<T> extends CompletableFuture<T> implements Awaitable<T> {

    @Override
    public T result() {
        return Fermata.await((CompletableFuture<T>) this);
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
