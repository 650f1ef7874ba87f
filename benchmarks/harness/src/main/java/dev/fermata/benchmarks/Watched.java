package dev.fermata.benchmarks;

/** How one peer does a workload whose heap is looked at on the way. */
@FunctionalInterface
public interface Watched {
    /** Does so many units of work, lets look where {@link Parameters#looksAfter} says, and answers the checksum. */
    long run(int size, Runnable look);
}
