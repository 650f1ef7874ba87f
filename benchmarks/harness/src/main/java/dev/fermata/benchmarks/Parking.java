package dev.fermata.benchmarks;

/** How one peer does a workload whose memory is measured while all wait. */
@FunctionalInterface
public interface Parking {
    /** Starts so many units of work, and returns when all of them wait. */
    Parked park(int size);
}
