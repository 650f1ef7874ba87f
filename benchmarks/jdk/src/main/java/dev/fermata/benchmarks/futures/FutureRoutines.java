package dev.fermata.benchmarks.futures;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Routines;
import dev.fermata.benchmarks.Workload;
import dev.fermata.benchmarks.loop.Loop;

/** All workloads, with stages. */
public final class FutureRoutines extends Routines {
    /** Names them. */
    public FutureRoutines() {
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
        addWatched(Workload.W11, (size, look) -> ForeignFutures.answer(loop, size, look));
        addWatched(Workload.W11M, (size, look) -> ForeignFutures.answer(loop, size, look));
        add(Workload.W11B, loop::untouchedTicks);
        Failures failures = new Failures(loop);
        add(Workload.W12, size -> failures.answer(size, Parameters.DEEP, false));
        add(Workload.W12S, size -> failures.answer(size, Parameters.DEEP, true));
        add(Workload.W12L, size -> failures.answer(size, Parameters.SHALLOW, false));
        add(Workload.W12SL, size -> failures.answer(size, Parameters.SHALLOW, true));
        add(Workload.W13, Computing::answer);
        add(Workload.W13O, Computing::answer);
        add(Workload.W13P, PingPong::answer);
        addServer(Workload.W14, LineEcho::new);
    }
}
