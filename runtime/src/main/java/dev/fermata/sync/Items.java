package dev.fermata.sync;

import org.jspecify.annotations.Nullable;

/** What a queue holds, and the order in which it leaves. */
abstract class Items {
    private int size;

    final int size() {
        return size;
    }

    final void add(@Nullable Object item) {
        store(item, size);
        size++;
    }

    /** Takes the one out that is to leave next; there is one. */
    final @Nullable Object take() {
        Object item = remove(size);
        size--;
        return item;
    }

    /** To be called now and then, best when there are none. */
    final void rest() {
        if (size == 0) {
            renew();
        }
    }

    /** There are none now. */
    void renew() {}

    /** Adds one to {@code size} others. */
    abstract void store(@Nullable Object item, int size);

    /** Removes one of {@code size}. */
    abstract @Nullable Object remove(int size);
}
