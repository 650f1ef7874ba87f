package dev.fermata.benchmarks.offbynull;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Routines;
import dev.fermata.benchmarks.Workload;

/** All workloads. */
public final class OffbynullRoutines extends Routines {
    /** Names them. */
    public OffbynullRoutines() {
        RunQueue queue = new RunQueue();
        Awaits awaits = new Awaits(queue);
        add(Workload.W1, awaits::ready);
        add(Workload.W2, awaits::yields);
        add(Workload.W4, awaits::sparse);
        Chains chains = new Chains(queue);
        add(Workload.W3, size -> chains.answer(size, false));
        add(Workload.W3S, size -> chains.answer(size, true));
        addParking(Workload.W6C, chains::park);
        Tasks tasks = new Tasks(queue);
        add(Workload.W5, tasks::skynet);
        add(Workload.W5M, tasks::skynet);
        addParking(Workload.W6, tasks::park);
        addSleeping(Workload.W7, tasks::sleepers);
        add(Workload.W9, tasks::gather);
        add(Workload.W8, size -> Channel.answer(queue, size));
        HotLoops halfWay = new HotLoops(queue, HotLoop.HALF_WAY);
        HotLoops first = new HotLoops(queue, HotLoop.FIRST);
        add(Workload.W10, halfWay::scalarCalls);
        add(Workload.W10A, first::scalarCalls);
        add(Workload.W10V, halfWay::nestedCalls);
        add(Workload.W10VA, first::nestedCalls);
        addFailures(queue);
    }

    private void addFailures(RunQueue queue) {
        Failures failures = new Failures(queue);
        add(Workload.W12, size -> failures.answer(size, Parameters.DEEP, false));
        add(Workload.W12S, size -> failures.answer(size, Parameters.DEEP, true));
        add(Workload.W12L, size -> failures.answer(size, Parameters.SHALLOW, false));
        add(Workload.W12SL, size -> failures.answer(size, Parameters.SHALLOW, true));
    }
}
