package dev.fermata.benchmarks.plain;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Routines;
import dev.fermata.benchmarks.Workload;

/** The workloads that make sense without coroutines. */
public final class PlainRoutines extends Routines {
    /** Names them. */
    public PlainRoutines() {
        PlainLoops halfWay = new PlainLoops(HotLoop.HALF_WAY);
        PlainLoops first = new PlainLoops(HotLoop.FIRST);
        add(Workload.W10, halfWay::scalarCalls);
        add(Workload.W10A, first::scalarCalls);
        add(Workload.W10V, halfWay::nestedCalls);
        add(Workload.W10VA, first::nestedCalls);
        add(Workload.W12, size -> PlainFailures.answer(size, Parameters.DEEP));
        add(Workload.W12L, size -> PlainFailures.answer(size, Parameters.SHALLOW));
    }
}
