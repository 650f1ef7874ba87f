package dev.fermata.benchmarks;

/** How one peer lets many sleep. */
@FunctionalInterface
public interface Sleeping {
    /** Starts so many tasks that sleep so long, waits for all, and answers how many woke up. */
    long run(int size, int millis);
}
