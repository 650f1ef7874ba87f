package dev.fermata.sync;

import dev.fermata.continuation.Driver;

/**
 * Permits that tasks acquire and release, first come, first served: what locks and semaphores are made of. Who stands in line is
 * not overtaken, even by who wants less.
 */
abstract class Permits extends Bound {
    private final Line line = new Line(this);
    private final int limit;
    private int free;

    /**
     * All permits are free.
     *
     * @param free how many there are
     * @param limit how many there may be after a release
     */
    Permits(int free, int limit) {
        this.free = free;
        this.limit = limit;
    }

    /** What is wrong with releasing what is not held. */
    abstract String unheld();

    /** Whether so many may be released. */
    boolean isHeld(int permits) {
        return limit - free >= permits;
    }

    final Line line() {
        return line;
    }

    @Override
    final void offer(Line changed) {
        Wait first = line.first();
        while (first != null && free - line.promised() >= first.weight()) {
            callFirst(line);
            first = line.first();
        }
    }

    /** Whether a newcomer can acquire. */
    final boolean isFree(int permits) {
        return free - line.promised() >= permits && line.isEmpty();
    }

    final void take(int permits) {
        free -= permits;
    }

    /** How many are not held; some may be promised. */
    final int free() {
        return free;
    }

    /** How many a newcomer could acquire if nobody stood in line; for everybody. */
    final int available() {
        return seen(() -> free - line.promised());
    }

    /** How many are held; for everybody. */
    final int held() {
        return seen(() -> limit - free);
    }

    /** How many wait; for everybody. */
    final int waiting() {
        return seen(line::size);
    }

    /** Acquires for a task, if it need not wait. */
    final boolean takeNow(int permits, Driver driver) {
        if (isOwnedBy(driver)) {
            if (isFree(permits)) {
                free -= permits;
                return true;
            }
            return false;
        }
        return !isOwned() && takeShared(permits, driver);
    }

    private boolean takeShared(int permits, Driver driver) {
        synchronized (lock()) {
            boolean takes = isSharedWith(driver) && isFree(permits);
            if (takes) {
                free -= permits;
            }
            return takes;
        }
    }

    /** Acquires for whoever may touch this, if it need not wait. */
    final boolean tryTake(int permits) {
        return here(() -> {
            boolean takes = isFree(permits);
            if (takes) {
                free -= permits;
            }
            return takes;
        });
    }

    /**
     * Releases.
     *
     * @throws IllegalStateException when they are not held, or this is bound to another scheduler
     */
    final void give(int permits) {
        if (isOwnedBy(Driver.current())) {
            put(permits);
            wakeUp();
        } else {
            here(() -> put(permits));
        }
    }

    private boolean put(int permits) {
        if (!isHeld(permits)) {
            throw new IllegalStateException(unheld());
        }
        giveUp(permits);
        return true;
    }

    /** Releases what is held, for who has the lock, or is the owner and then {@linkplain #wakeUp wakes}. */
    final void giveUp(int permits) {
        free += permits;
        if (!line.isEmpty()) {
            offer(line);
        }
    }

    /** As {@link #give}, when the task that held them was broken off: from any thread. */
    final void abandon(int permits) {
        change(() -> giveUp(permits));
    }

    static int requireSome(int permits) {
        if (permits < 1) {
            throw new IllegalArgumentException("at least 1 permit, not " + permits);
        }
        return permits;
    }
}
