package dev.fermata.benchmarks;

/** What is measured of a workload, and so by whom. */
public enum Gauge {
    /** Time and allocation of one unit, by JMH. */
    TIME,
    /** The most heap that is in use while it runs, in a process of its own. */
    PEAK_HEAP,
    /** The heap that one waiting unit holds, in a process of its own. */
    RETAINED_HEAP,
    /** The time until all have slept, and the resident memory, in a process of its own. */
    SLEEP,
    /** The heap in use after a tenth of the units and after all, in a small process of its own. */
    FLAT_HEAP,
    /** Requests a second and latencies of a server in a process of its own. */
    ECHO
}
