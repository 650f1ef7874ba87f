package dev.fermata.benchmarks;

/** How one peer does one workload. */
@FunctionalInterface
public interface Routine {
    /** Does so many units of work, and answers the workload's checksum. */
    long run(int size);
}
