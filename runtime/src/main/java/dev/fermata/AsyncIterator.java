package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * One pass over elements that come by and by, on demand: nothing is produced before it is asked for. Follows
 * {@code __anext__} of Python in two steps, so that an element needs no object around it.
 *
 * <p>A loop over {@link Fermata#each} uses it so:
 *
 * <pre>{@code
 * try (var i = source.asyncIterator()) {
 *     while (await(i.advance())) {
 *         var x = i.next();
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>It belongs to one coroutine. {@link #advance} is called again only when what it returned has been awaited, {@link
 * #next} once after each {@code true}, and {@link #closeAsync} once at the end: on every path out of the loop, also when
 * there were no more elements, and when {@code advance} failed or was cancelled.
 *
 * @param <T> the type of the elements
 */
public interface AsyncIterator<T extends @Nullable Object> extends AsyncCloseable {

    /**
     * Asks for the next element.
     *
     * @return what to await: true when there is one, false when there are no more. It may be the same object each time
     */
    Awaitable<Boolean> advance();

    /**
     * The element that was found by {@link #advance}.
     *
     * @return the element; the iterator need not keep it any longer
     * @throws java.util.NoSuchElementException when there is none
     */
    T next();

    /**
     * Frees what the iterator holds. By default there is nothing to free.
     *
     * @return what to await until that is done
     */
    @Override
    default Awaitable<?> closeAsync() {
        return Done.INSTANCE;
    }
}
