package dev.fermata.scheduler;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A daemon thread that waits for timers, in real time, on behalf of schedulers that have no thread to wait with. It
 * runs no step itself: it hands each timer that is due to the scheduler it was set on. Starts with the first timer.
 */
final class TimerThread {

    private final TimerQueue timers = new TimerQueue(TimeSource.real(), "Scheduler");
    private final AtomicBoolean started = new AtomicBoolean();
    private final Thread thread = new Thread(null, this::handOverWhenDue, "fermata-timer", 0, false);

    TimerThread() {
        thread.setDaemon(true);
        // Otherwise the loader of whoever sets the first timer would stay reachable for ever.
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    }

    /** The one that lives as long as the process. */
    static TimerThread shared() {
        return Shared.INSTANCE;
    }

    Timer schedule(Scheduler target, Runnable step, long deadline) {
        QueuedTimer timer = timers.add(target, step, deadline);
        if (!started.get() && started.compareAndSet(false, true)) {
            thread.start();
        }
        if (timers.first() == timer) {
            LockSupport.unpark(thread);
        }
        return timer;
    }

    /** Drops all timers, and ends the thread. */
    void close() {
        timers.close();
        LockSupport.unpark(thread);
    }

    private void handOverWhenDue() {
        while (!timers.isClosed()) {
            timers.handOverDue();
            // An interrupted thread cannot park, and an interrupt has no meaning here.
            Thread.interrupted();
            park();
        }
    }

    /**
     * Parks until the next timer. No wake-up is missed: a timer is set first and unparks second, so an unpark used up
     * before the look (by a lock of an executor, say) was for a timer that the look sees, and one after it makes the
     * park return at once.
     */
    private void park() {
        TimerEntry next = timers.first();
        if (next != null) {
            TimeSource.real().parkUntil(next.deadline);
        } else if (!timers.isClosed()) {
            LockSupport.park(this);
        }
    }

    private static final class Shared {
        static final TimerThread INSTANCE = new TimerThread();
    }
}
