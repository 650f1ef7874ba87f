package dev.fermata.sync;

import dev.fermata.continuation.FrameChain;

/** A wait for a signal. It gives the lock up in the moment in which it begins, so that no signal comes in between. */
final class SignalWait extends Wait {
    private final AsyncLock lock;
    private boolean hasGivenUp;

    SignalWait(Line line, AsyncLock lock) {
        super(line, false);
        this.lock = lock;
    }

    /** Whether the lock is to be acquired again. Of a wait that is over. */
    boolean hasGivenUp() {
        return hasGivenUp;
    }

    @Override
    boolean begin(Runnable waiting) {
        boolean begins = super.begin(waiting);
        if (begins) {
            hasGivenUp = true;
            lock.giveUp(1);
        }
        return begins;
    }

    @Override
    protected boolean enlist(FrameChain<?> waiter) {
        begin(waiter);
        lock.wakeUp();
        return true;
    }
}
