package dev.fermata.sync;

import org.jspecify.annotations.Nullable;

/**
 * What a queue holds, and who waits for it.
 *
 * <p>Where somebody stands in line, all that is available is promised. Only {@link AsyncQueue#putNow} and {@link
 * AsyncQueue#getNow} take what was promised; who then finds nothing stands in front of the line again.
 */
abstract class QueueCore extends Bound {
    private final Items items;
    private final int capacity;
    private final Line getters = new Line(this);
    private final Line putters = new Line(this);
    private final Line joiners = new Line(this);

    /** Up to which size anything may be put: the capacity, until shut down. */
    private int limit;

    private long unfinished;

    QueueCore(Items items, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "the capacity is at least 1, not " + capacity + "; leave it out for a queue that is never full");
        }
        this.items = items;
        this.capacity = capacity;
        this.limit = capacity;
    }

    final int capacityOfItems() {
        return capacity;
    }

    final int itemCount() {
        return seen(items::size);
    }

    /** Whether a newcomer can put: room is not enough where others are about to put, who came before. */
    final boolean hasFreeRoom() {
        return putters.promised() == 0 && items.size() < limit;
    }

    /** Whether a newcomer can get. */
    final boolean hasFreeItem() {
        return items.size() > getters.promised();
    }

    final boolean canPut(boolean isPromised) {
        return isPromised ? items.size() < limit : hasFreeRoom();
    }

    final boolean canGet(boolean isPromised) {
        return isPromised || isShut() ? items.size() > 0 : hasFreeItem();
    }

    final boolean isShut() {
        return limit == 0;
    }

    final boolean isFinished() {
        return unfinished == 0;
    }

    /** Puts where there is room; for who has the lock, or is the owner and then {@linkplain #wakeUp wakes}. */
    final void add(@Nullable Object item) {
        store(item);
        if (!getters.isEmpty()) {
            offer(getters);
        }
    }

    /** As {@link #add}, for the owner, who wakes at once. */
    final void addHere(@Nullable Object item) {
        store(item);
        if (!getters.isEmpty()) {
            offer(getters);
            wakeUp();
        }
    }

    private void store(@Nullable Object item) {
        items.add(item);
        unfinished++;
    }

    /** Gets what is there; for who has the lock, or is the owner and then {@linkplain #wakeUp wakes}. */
    final @Nullable Object take() {
        Object item = items.take();
        if (!putters.isEmpty()) {
            offer(putters);
        }
        return item;
    }

    /** As {@link #take}, for the owner, who wakes at once. */
    final @Nullable Object takeHere() {
        Object item = items.take();
        if (!putters.isEmpty()) {
            offer(putters);
            wakeUp();
        }
        return item;
    }

    final void finish() {
        if (unfinished == 0) {
            throw new IllegalStateException("taskDone() was called more often than an item was put");
        }
        unfinished--;
        offer(joiners);
    }

    final void shut(boolean drops) {
        limit = 0;
        while (drops && items.size() > 0) {
            items.take();
            unfinished = Math.max(0, unfinished - 1);
        }
        offer(getters);
        offer(putters);
        offer(joiners);
    }

    final Line getters() {
        return getters;
    }

    final Line putters() {
        return putters;
    }

    final Line joiners() {
        return joiners;
    }

    @Override
    final void offer(Line line) {
        while (line.promised() < available(line)) {
            if (callFirst(line) == null) {
                return;
            }
        }
    }

    private int available(Line line) {
        if (line == joiners) {
            return isFinished() ? Integer.MAX_VALUE : 0;
        }
        if (isShut()) {
            return Integer.MAX_VALUE;
        }
        return line == getters ? items.size() : capacity - items.size();
    }

    @Override
    final void rest() {
        items.rest();
    }

    @Override
    final String word() {
        return "queue";
    }
}
