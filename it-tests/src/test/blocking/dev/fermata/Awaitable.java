package dev.fermata;

/** The blocking twin of what can be awaited: a user's own is asked for its result, which must be there. */
public interface Awaitable<T> {

    boolean isDone();

    T result() throws Throwable;

    void register(Runnable resumption);

    void withdraw(Runnable resumption);

    boolean cancel();
}
