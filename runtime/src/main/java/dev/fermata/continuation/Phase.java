package dev.fermata.continuation;

/** What a driver is doing, unless it waits: then a {@link Resumption} stands in its place. */
enum Phase {
    /** Made, and nothing else. */
    NEW,
    /** Queued with the scheduler. */
    SCHEDULED,
    /** Some thread is running its frames. */
    RUNNING,
    /** The outermost frame has ended. */
    DONE
}
