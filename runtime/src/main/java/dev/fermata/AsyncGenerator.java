package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * Elements that an {@code @Async} method produces one by one, on demand. A call of the method only captures the arguments; the body
 * runs when the first element is asked for, up to its first {@link Emitter#emit}, and then from one to the next, as part of the
 * task that asks. Follows Python's async generators.
 *
 * <pre>{@code
 * for (int n : each(numbers())) …
 * }</pre>
 *
 * <p>A loop closes it on every way out. Whoever asks by hand, with {@link #advance} and {@link #next}, closes it by awaiting
 * {@link #closeAsync}. A generator that was begun and left is closed at the end of {@link Fermata#run}, as its last thing; if it
 * becomes unreachable before that, by a task of its own when another generator begins. On schedulers that do not end, only
 * the latter closes it.
 *
 * <p>One task at a time may use it. It belongs to the event loop on which it began.
 *
 * @param <T> the type of the elements
 */
public abstract class AsyncGenerator<T extends @Nullable Object> implements AsyncIterable<T>, AsyncIterator<T> {

    /** For the runtime. */
    protected AsyncGenerator() {}

    /**
     * This generator, for one loop: it runs only once.
     *
     * @return this
     * @throws IllegalStateException at the second call
     */
    @Override
    public abstract AsyncIterator<T> asyncIterator();

    /**
     * Asks for the next element: the body goes on.
     *
     * @return what to await at once: true when there is an element, false when the body has ended; it fails as the body does
     * @throws IllegalStateException while another request is under way
     */
    @Override
    public abstract Awaitable<Boolean> advance();

    /**
     * As {@link #advance}, but throws a failure at the emission where the body stands. Before the body has begun, it never
     * does. Follows {@code athrow} of Python.
     *
     * @param failure what to throw
     * @return what to await at once: as {@link #advance}
     * @throws IllegalStateException while another request is under way
     */
    public abstract Awaitable<Boolean> throwInto(Throwable failure);

    /**
     * Ends the body: throws {@link GeneratorExit} at the emission where it stands, so that its {@code finally} blocks run. Does
     * nothing when the body has not begun, or has ended. Follows {@code aclose} of Python.
     *
     * @return what to await at once; it fails when the body answers by another failure, or by an element
     * @throws IllegalStateException while another request is under way
     */
    @Override
    public Awaitable<?> closeAsync() {
        return AsyncIterator.super.closeAsync();
    }
}
