package dev.fermata.benchmarks;

/** Many that wait; holds them in memory. */
@FunctionalInterface
public interface Parked {
    /** Lets all go on, waits for their ends, and answers the workload's checksum. */
    long release();
}
