package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * Elements that come by and by, for a loop: {@code for (var x : each(source))}. Each loop asks for an iterator of its own;
 * whether there can be more than one is said by the implementation. Follows {@code __aiter__} of Python.
 *
 * @param <T> the type of the elements
 */
@FunctionalInterface
public interface AsyncIterable<T extends @Nullable Object> {

    /**
     * Begins. Nothing is produced before the iterator is asked.
     *
     * @return an iterator, to be closed by whoever asked for it
     */
    AsyncIterator<T> asyncIterator();
}
