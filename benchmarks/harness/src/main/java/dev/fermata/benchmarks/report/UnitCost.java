package dev.fermata.benchmarks.report;

import dev.fermata.benchmarks.Gauge;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.util.OptionalDouble;

/** What one unit costs in a run of some size, in nanoseconds. */
final class UnitCost {
    private UnitCost() {}

    static OptionalDouble of(Results results, Workload workload, Peer peer, int size) {
        if (workload.gauge() != Gauge.SLEEP) {
            return results.number(workload, peer, size, Metric.TIME);
        }
        // All sleep at the same time: what is above that time is the cost.
        OptionalDouble seconds = results.number(workload, peer, size, Metric.SLEEP);
        return seconds.isEmpty()
                ? seconds
                : OptionalDouble.of((seconds.getAsDouble() - Parameters.SLEEP_MILLIS / 1e3) * 1e9 / size);
    }
}
