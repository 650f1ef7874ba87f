package dev.fermata.benchmarks.fermata;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Routines;
import dev.fermata.benchmarks.Workload;

/** All workloads that Fermata's library is complete enough for. */
public final class FermataRoutines extends Routines {
    /** Names them. */
    public FermataRoutines() {
        ReadyAwaits ready = new ReadyAwaits();
        add(Workload.W1, ready::promises);
        add(Workload.W1F, ready::futures);
        add(Workload.W2, Yields::answer);
        add(Workload.W3, size -> Chains.answer(size, false));
        add(Workload.W3S, size -> Chains.answer(size, true));
        add(Workload.W4, new SparseYields()::answer);
        add(Workload.W5, Skynet::answer);
        add(Workload.W5M, Skynet::answer);
        addParking(Workload.W6, WaitingTasks::park);
        addParking(Workload.W6C, WaitingChain::park);
        addSleeping(Workload.W7, Sleepers::answer);
        add(Workload.W8, Channel::answer);
        add(Workload.W9, Gathering::answer);
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
        add(Workload.W13P, PingPong::answer);
        addServer(Workload.W14, LineEcho::new);
    }
}
