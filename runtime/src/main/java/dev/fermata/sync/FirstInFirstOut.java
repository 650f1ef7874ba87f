package dev.fermata.sync;

import org.jspecify.annotations.Nullable;

/** Items in a ring, which grows as they become more. */
final class FirstInFirstOut extends Items {
    private static final int SMALLEST = 16;

    /** After so many items for each slot the ring is replaced: to put a young item into an old ring costs a memory fence under G1. */
    private static final int LAPS = 16;

    /** As many as a power of two. */
    private @Nullable Object[] slots = new Object[SMALLEST];

    /** Where the next one to leave stands, or will stand; counts on beyond the ring. */
    private int head;

    @Override
    void store(@Nullable Object item, int size) {
        if (size == slots.length) {
            grow();
        }
        @Nullable Object[] ring = slots;
        ring[(head + size) & (ring.length - 1)] = item;
    }

    @Override
    @Nullable
    Object remove(int size) {
        @Nullable Object[] ring = slots;
        int first = head & (ring.length - 1);
        Object item = ring[first];
        ring[first] = null;
        head++;
        return item;
    }

    @Override
    void renew() {
        int length = slots.length;
        if (head < 0 || head >= LAPS * length) {
            slots = new Object[length];
            head = 0;
        }
    }

    private void grow() {
        @Nullable Object[] full = slots;
        @Nullable Object[] larger = new Object[full.length * 2];
        int first = head & (full.length - 1);
        System.arraycopy(full, first, larger, 0, full.length - first);
        System.arraycopy(full, 0, larger, full.length - first, first);
        slots = larger;
        head = 0;
    }
}
