package dev.fermata;

import java.util.Iterator;

/** What a loop over {@code each} means: a resource, closed when the loop is left; see {@code EachAsResource}. */
public final class Loop<T> implements Iterable<T>, AutoCloseable {

    private final AsyncIterator<? extends T> iterator;

    Loop(AsyncIterator<? extends T> iterator) {
        this.iterator = iterator;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return Fermata.await(iterator.advance());
            }

            @Override
            public T next() {
                return iterator.next();
            }
        };
    }

    @Override
    public void close() {
        iterator.close();
    }
}
