package dev.fermata.benchmarks.tascalate;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Routines;
import dev.fermata.benchmarks.Workload;
import dev.fermata.benchmarks.loop.Loop;

/** All workloads. */
public final class TascalateRoutines extends Routines {
    /** Names them. */
    public TascalateRoutines() {
        Loop loop = new Loop();
        Awaits awaits = new Awaits(loop);
        add(Workload.W1, awaits::ready);
        add(Workload.W1F, awaits::ready);
        add(Workload.W2, awaits::yields);
        add(Workload.W4, awaits::sparse);
        Chains chains = new Chains(loop);
        add(Workload.W3, size -> chains.answer(size, false));
        add(Workload.W3S, size -> chains.answer(size, true));
        Tasks tasks = new Tasks(loop);
        add(Workload.W5, tasks::skynet);
        add(Workload.W5M, tasks::skynet);
        addParking(Workload.W6, tasks::park);
        addSleeping(Workload.W7, tasks::sleepers);
        add(Workload.W8, tasks::queue);
        add(Workload.W9, tasks::gather);
        HotLoops halfWay = new HotLoops(loop, HotLoop.HALF_WAY);
        HotLoops first = new HotLoops(loop, HotLoop.FIRST);
        add(Workload.W10, halfWay::scalarCalls);
        add(Workload.W10A, first::scalarCalls);
        add(Workload.W10V, halfWay::nestedCalls);
        add(Workload.W10VA, first::nestedCalls);
        addNewer(loop);
    }

    private void addNewer(Loop loop) {
        ForeignFutures futures = new ForeignFutures(loop);
        addWatched(Workload.W11, futures::answer);
        addWatched(Workload.W11M, futures::answer);
        add(Workload.W11B, loop::untouchedTicks);
        Failures failures = new Failures(loop);
        add(Workload.W12, size -> failures.answer(size, Parameters.DEEP, false));
        add(Workload.W12S, size -> failures.answer(size, Parameters.DEEP, true));
        add(Workload.W12L, size -> failures.answer(size, Parameters.SHALLOW, false));
        add(Workload.W12SL, size -> failures.answer(size, Parameters.SHALLOW, true));
    }
}
