package dev.fermata.scheduler;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A binary heap of timers, the earliest on top and equal deadlines in the order in which they were added. Every timer
 * knows its place, so that a cancelled one leaves at once, in logarithmic time. Not for several threads.
 *
 * <p>Invariants: {@code slots[i].index == i} for all {@code i < size}; no timer is before the one at {@code (i - 1) / 2};
 * slots from {@code size} on are null; beyond the smallest length, at least a quarter of the slots is in use.
 */
final class TimerHeap {

    static final int NOWHERE = -1;

    private static final int SMALLEST = 16;

    private @Nullable TimerEntry[] slots = new TimerEntry[SMALLEST];
    private int size;
    private long added;

    int size() {
        return size;
    }

    int capacity() {
        return slots.length;
    }

    @Nullable
    TimerEntry first() {
        return slots[0];
    }

    void add(TimerEntry timer) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
        }
        timer.sequence = added++;
        siftUp(size++, timer);
    }

    /** Takes a timer out, wherever it is; does nothing when it is not in the heap. */
    void remove(TimerEntry timer) {
        int hole = timer.index;
        if (hole == NOWHERE) {
            return;
        }
        timer.index = NOWHERE;
        TimerEntry last = at(--size);
        slots[size] = null;
        if (last != timer) {
            refill(hole, last);
        }
        if (size < slots.length / 4 && slots.length > SMALLEST) {
            slots = Arrays.copyOf(slots, slots.length / 2);
        }
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            at(i).index = NOWHERE;
        }
        slots = new TimerEntry[SMALLEST];
        size = 0;
    }

    private void refill(int hole, TimerEntry timer) {
        if (hole > 0 && timer.isBefore(at((hole - 1) / 2))) {
            siftUp(hole, timer);
        } else {
            siftDown(hole, timer);
        }
    }

    private void siftUp(int from, TimerEntry timer) {
        int hole = from;
        while (hole > 0 && timer.isBefore(at((hole - 1) / 2))) {
            put(hole, at((hole - 1) / 2));
            hole = (hole - 1) / 2;
        }
        put(hole, timer);
    }

    private void siftDown(int from, TimerEntry timer) {
        int hole = from;
        for (int child = earlierChild(hole); child < size && at(child).isBefore(timer); child = earlierChild(hole)) {
            put(hole, at(child));
            hole = child;
        }
        put(hole, timer);
    }

    /** The place of the earlier of two children, at or beyond {@code size} when there is none. */
    private int earlierChild(int parent) {
        int left = 2 * parent + 1;
        int right = left + 1;
        return right < size && at(right).isBefore(at(left)) ? right : left;
    }

    private void put(int place, TimerEntry timer) {
        slots[place] = timer;
        timer.index = place;
    }

    @SuppressWarnings("NullAway") // places below size are never null
    private TimerEntry at(int place) {
        return slots[place];
    }
}
