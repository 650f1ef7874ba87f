package dev.fermata.benchmarks.report;

/** One thing that is demanded of Fermata in one workload. */
@FunctionalInterface
interface Demand {
    /** Looks whether the results of a JDK meet it. */
    Verdict check(Results results);
}
