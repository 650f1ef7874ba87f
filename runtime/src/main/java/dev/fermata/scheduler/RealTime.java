package dev.fermata.scheduler;

import java.util.concurrent.locks.LockSupport;

/** The clock of the machine. */
enum RealTime implements TimeSource {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void parkUntil(long deadline) {
        LockSupport.parkNanos(this, deadline - System.nanoTime());
    }
}
