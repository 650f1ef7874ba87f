package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.HotLoop;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Routines;
import dev.fermata.benchmarks.Workload;
import dev.fermata.benchmarks.loop.Loop;

/** All workloads, by hand. */
public final class HandRoutines extends Routines {
    /** Names them. */
    public HandRoutines() {
        Machine machine = new Machine();
        add(Workload.W1, size -> ReadyAwaits.run(machine, size));
        add(Workload.W1F, size -> ReadyAwaits.run(machine, size));
        add(Workload.W2, size -> Yields.run(machine, size));
        add(Workload.W3, size -> Chains.run(machine, size, false));
        add(Workload.W3S, size -> Chains.run(machine, size, true));
        add(Workload.W4, size -> SparseYields.run(machine, size));
        add(Workload.W5, size -> Skynet.run(machine, size));
        add(Workload.W5M, size -> Skynet.run(machine, size));
        addParking(Workload.W6, size -> WaitingTasks.park(machine, size));
        addParking(Workload.W6C, size -> WaitingChain.park(machine, size));
        addSleeping(Workload.W7, (size, millis) -> Sleepers.run(machine, size, millis));
        add(Workload.W8, size -> Channel.run(machine, size));
        add(Workload.W9, size -> Gathering.run(machine, size));
        add(Workload.W10, calls -> ScalarLoop.run(machine, calls, HotLoop.HALF_WAY));
        add(Workload.W10A, calls -> ScalarLoop.run(machine, calls, HotLoop.FIRST));
        add(Workload.W10V, calls -> NestedLoops.run(machine, calls, HotLoop.HALF_WAY));
        add(Workload.W10VA, calls -> NestedLoops.run(machine, calls, HotLoop.FIRST));
        addNewer(machine, new Loop());
    }

    private void addNewer(Machine machine, Loop loop) {
        addWatched(Workload.W11, (size, look) -> ForeignFutures.run(loop, size, look));
        addWatched(Workload.W11M, (size, look) -> ForeignFutures.run(loop, size, look));
        add(Workload.W11B, loop::untouchedTicks);
        add(Workload.W12, size -> Failures.run(machine, size, Parameters.DEEP, false));
        add(Workload.W12S, size -> Failures.run(machine, size, Parameters.DEEP, true));
        add(Workload.W12L, size -> Failures.run(machine, size, Parameters.SHALLOW, false));
        add(Workload.W12SL, size -> Failures.run(machine, size, Parameters.SHALLOW, true));
        add(Workload.W13, Computing::run);
        add(Workload.W13O, Computing::run);
        add(Workload.W13P, PingPong::run);
        addServer(Workload.W14, LineEcho::new);
    }
}
