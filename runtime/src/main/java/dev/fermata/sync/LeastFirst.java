package dev.fermata.sync;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Items in a heap; those that compare as equal leave in any order. */
final class LeastFirst extends Items {
    private final Queue<Object> heap;

    /** The comparator takes whatever will be stored. */
    @SuppressWarnings("unchecked")
    LeastFirst(Comparator<?> order) {
        heap = new PriorityQueue<>((Comparator<Object>) order);
    }

    @Override
    void store(@Nullable Object item, int size) {
        if (item == null) {
            throw new NullPointerException("a priority queue holds no null");
        }
        heap.add(item);
    }

    @Override
    @Nullable
    Object remove(int size) {
        return heap.poll();
    }
}
