package dev.fermata.benchmarks.loom;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Routines;
import dev.fermata.benchmarks.Workload;

/** All workloads that blocking code has. */
public final class LoomRoutines extends Routines {
    /** Names them. */
    public LoomRoutines() {
        Awaits awaits = new Awaits();
        add(Workload.W1, awaits::ready);
        add(Workload.W1F, awaits::ready);
        add(Workload.W2, awaits::yields);
        add(Workload.W3, size -> awaits.chains(size, false));
        add(Workload.W3S, size -> awaits.chains(size, true));
        add(Workload.W4, awaits::sparse);
        add(Workload.W5, Tasks::skynet);
        add(Workload.W5M, Tasks::skynet);
        addParking(Workload.W6, Tasks::park);
        addSleeping(Workload.W7, Tasks::sleepers);
        add(Workload.W8, Tasks::queue);
        add(Workload.W9, Tasks::gather);
        HotLoops halfWay = new HotLoops(HotLoop.HALF_WAY);
        HotLoops first = new HotLoops(HotLoop.FIRST);
        add(Workload.W10, halfWay::scalarCalls);
        add(Workload.W10A, first::scalarCalls);
        add(Workload.W10V, halfWay::nestedCalls);
        add(Workload.W10VA, first::nestedCalls);
        addNewer();
    }

    private void addNewer() {
        addWatched(Workload.W11, ForeignFutures::answer);
        addWatched(Workload.W11M, ForeignFutures::answer);
        add(Workload.W11B, ForeignFutures::baseline);
        add(Workload.W12, size -> Failures.answer(size, Parameters.DEEP, false));
        add(Workload.W12S, size -> Failures.answer(size, Parameters.DEEP, true));
        add(Workload.W12L, size -> Failures.answer(size, Parameters.SHALLOW, false));
        add(Workload.W12SL, size -> Failures.answer(size, Parameters.SHALLOW, true));
        add(Workload.W13, Computing::answer);
        add(Workload.W13O, Computing::answer);
        add(Workload.W13P, Computing::pingPong);
        addServer(Workload.W14, LineEcho::new);
    }
}
