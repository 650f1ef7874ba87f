package dev.fermata;

/** The blocking twin of a generator: its body runs on a thread of its own, and only while somebody waits for an element. */
public abstract class AsyncGenerator<T> implements AsyncIterable<T>, AsyncIterator<T> {

    public abstract Awaitable<Boolean> throwInto(Throwable failure);
}
