package dev.fermata.benchmarks.report;

import java.util.List;

/**
 * What is to be reached in a workload.
 *
 * @param name the workload, for people
 * @param demands all must be met
 */
record Goal(String name, List<Demand> demands) {}
