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

    /** Counted anew at each call. */
    int size() {
        int size = 0;
        for (Ring ring = first; ring != null; ring = ring.next) {
            size += ring.end - ring.start;
        }
        return size;
    }

    boolean isEmpty() {
        return first.start == first.end;
    }

    void add(Runnable step) {
        Ring ring = last;
        if (ring.end - ring.start == ring.steps.length) {
            ring = new Ring(Math.min(LARGEST, ring.steps.length * 2));
            last.next = ring;
            last = ring;
        }
        ring.steps[ring.end++ & (ring.steps.length - 1)] = step;
    }

    /** The one that is to leave next, or null. */
    @Nullable
    Runnable first() {
        Ring ring = first;
        return (Runnable) ring.steps[ring.start & (ring.steps.length - 1)];
    }

    /** Drops the first one, which must be there. */
    void removeFirst() {
        Ring ring = first;
        ring.steps[ring.start++ & (ring.steps.length - 1)] = null;
        if (ring.start == ring.end && ring.next != null) {
            first = ring.next;
        }
    }

    void clear() {
        first = new Ring(SMALLEST);
        last = first;
    }

    void forEach(Consumer<? super Runnable> action) {
        for (Ring ring = first; ring != null; ring = ring.next) {
            for (int i = ring.start; i != ring.end; i++) {
                action.accept((Runnable) Objects.requireNonNull(ring.steps[i & (ring.steps.length - 1)]));
            }
        }
    }

    /** Steps from {@code start} up to before {@code end}, counted on and on, at these places modulo the length. */
    private static final class Ring {
        /** Runnables; an array of them would check each store against an interface, which is slow. */
        final @Nullable Object[] steps;

        int start;
        int end;

        @Nullable
        Ring next;

        Ring(int capacity) {
            steps = new Object[capacity];
        }
    }
}
