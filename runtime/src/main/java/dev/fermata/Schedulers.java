package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.Scheduler;

/** Finds the scheduler that new tasks run on. */
final class Schedulers {
    private Schedulers() {}

    /** That of the running task, else the event loop of this thread, else the one that all share. */
    static Scheduler current() {
        Driver<?> driver = Driver.current();
        if (driver != null) {
            return driver.scheduler();
        }
        EventLoop loop = EventLoop.current();
        return loop != null ? loop : Scheduler.shared();
    }
}
