package dev.fermata.scheduler;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one event loop, first in, first out. The first one stays where it is while it runs, so that the loop can
 * tell which one that is without writing it down.
 *
 * <p>A chain of rings: steps come in at the last ring and leave at the first. One that is full is not copied but followed
 * by another, twice as large up to a limit, and one that is empty is dropped. So a crowd of steps leaves no memory
 * behind it, and stands in young rings: to put a young step into an old one costs a memory fence under G1.
 *
 * <pre>
 *   first ─▶ ring ─▶ … ─▶ ring ◀─ last
 * </pre>
 */
final class StepQueue {

    private static final int SMALLEST = 64;
    private static final int LARGEST = 1024;

    private Ring first = new Ring(SMALLEST);
    private Ring last = first;
    private int size;

    int size() {
        return size;
    }

    void add(Runnable step) {
        if (!last.offer(step)) {
            Ring next = new Ring(Math.min(LARGEST, last.steps.length * 2));
            next.offer(step);
            last.next = next;
            last = next;
        }
        size++;
    }

    /** The one that is to leave next, or null. */
    @Nullable
    Runnable first() {
        return first.first();
    }

    /** Drops the first one, which must be there. */
    void removeFirst() {
        first.removeFirst();
        size--;
        Ring next = first.next;
        if (next != null && first.size == 0) {
            first = next;
        }
    }

    void clear() {
        first = new Ring(SMALLEST);
        last = first;
        size = 0;
    }

    void forEach(Consumer<? super Runnable> action) {
        for (Ring ring = first; ring != null; ring = ring.next) {
            ring.forEach(action);
        }
    }

    private static final class Ring {
        final @Nullable Runnable[] steps;

        @Nullable
        Ring next;

        int size;
        private int from;

        Ring(int capacity) {
            steps = new Runnable[capacity];
        }

        boolean offer(Runnable step) {
            if (size == steps.length) {
                return false;
            }
            steps[(from + size) & (steps.length - 1)] = step;
            size++;
            return true;
        }

        @Nullable
        Runnable first() {
            return steps[from];
        }

        void removeFirst() {
            steps[from] = null;
            from = (from + 1) & (steps.length - 1);
            size--;
        }

        void forEach(Consumer<? super Runnable> action) {
            for (int i = 0; i < size; i++) {
                action.accept(Objects.requireNonNull(steps[(from + i) & (steps.length - 1)]));
            }
        }
    }
}
