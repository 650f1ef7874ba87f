package dev.fermata.benchmarks.loop;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;

/** A bounded queue whose put and take answer futures; only the loop's own thread may use it. */
public final class LoopQueue<T> {
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final Loop loop;
    private final int capacity;
    private final ArrayDeque<T> items = new ArrayDeque<>();
    private final ArrayDeque<CompletableFuture<T>> takers = new ArrayDeque<>();
    private final ArrayDeque<Putter<T>> putters = new ArrayDeque<>();

    /** An empty queue. */
    public LoopQueue(Loop loop, int capacity) {
        this.loop = loop;
        this.capacity = capacity;
    }

    /** A future that is completed when there was room for the item. */
    public CompletableFuture<Void> put(T item) {
        CompletableFuture<T> taker = takers.poll();
        if (taker != null) {
            loop.execute(() -> taker.complete(item));
            return DONE;
        }
        if (items.size() < capacity) {
            items.add(item);
            return DONE;
        }
        Putter<T> putter = new Putter<>(item);
        putters.add(putter);
        return putter;
    }

    /** A future that is completed with the next item. */
    public CompletableFuture<T> take() {
        T item = items.poll();
        if (item == null) {
            CompletableFuture<T> taker = new CompletableFuture<>();
            takers.add(taker);
            return taker;
        }
        Putter<T> putter = putters.poll();
        if (putter != null) {
            items.add(putter.item);
            loop.execute(() -> putter.complete(null));
        }
        return CompletableFuture.completedFuture(item);
    }

    private static final class Putter<T> extends CompletableFuture<Void> {
        private final T item;

        Putter(T item) {
            this.item = item;
        }
    }
}
