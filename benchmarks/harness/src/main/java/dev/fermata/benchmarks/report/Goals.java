package dev.fermata.benchmarks.report;

import static dev.fermata.benchmarks.report.Demands.aheadOf;
import static dev.fermata.benchmarks.report.Demands.aheadOfAll;
import static dev.fermata.benchmarks.report.Demands.atMost;
import static dev.fermata.benchmarks.report.Demands.atMostTimes;
import static dev.fermata.benchmarks.report.Demands.level;
import static dev.fermata.benchmarks.report.Demands.noAllocation;
import static dev.fermata.benchmarks.report.PairDemands.startUp;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What Fermata is to reach, in the order of the workloads. */
final class Goals {
    private static final Set<Peer> REWRITERS = EnumSet.of(Peer.EA, Peer.TASCALATE, Peer.OFFBYNULL, Peer.KILIM);

    private static final Set<Peer> MANY_CORES = EnumSet.of(Peer.KT, Peer.KT_DEFAULT, Peer.LOOM);

    /** Each call of a chain, and the innermost, answers an Integer of 16 bytes. */
    private static final int BOXES_OF_A_CHAIN = 16 * (Parameters.DEPTH + 1);

    private static final int GROWTH_FROM = 10_000;

    private static final double START_UP = 1.03;

    private Goals() {}

    static List<Goal> all() {
        List<Goal> goals = new ArrayList<>(awaits());
        goals.addAll(tasks());
        for (Workload loop : List.of(Workload.W10, Workload.W10A, Workload.W10V, Workload.W10VA)) {
            goals.add(goal(loop, atMostTimes(loop, Peer.PLAIN, 1.05)));
        }
        goals.addAll(newer());
        goals.add(new Goal(
                "W15 Start under the agent, nothing async",
                List.of(
                        startUp("hello", "an empty agent", START_UP),
                        startUp("2000 classes", "an empty agent", START_UP))));
        goals.add(new Goal(
                "W15 Start under the agent, async",
                List.of(startUp("warehouse", "ahead of time", START_UP), startUp("pages", "ahead of time", START_UP))));
        for (Workload growing : List.of(Workload.W2, Workload.W5, Workload.W7, Workload.W9)) {
            goals.add(new Goal(
                    "W16 growth of " + growing.name() + ", " + growing.title(),
                    List.of(level(growing, GROWTH_FROM, 2))));
        }
        return goals;
    }

    private static List<Goal> awaits() {
        return List.of(
                goal(Workload.W1, atMostTimes(Workload.W1, Peer.HAND, 1.5), noAllocation(Workload.W1)),
                goal(
                        Workload.W2,
                        atMostTimes(Workload.W2, Peer.HAND, 2),
                        noAllocation(Workload.W2),
                        atMostTimes(Workload.W2, Peer.KT, 0.5)),
                goal(
                        Workload.W3,
                        atMostTimes(Workload.W3, Peer.HAND, 3.5),
                        atMost(Workload.W3, Metric.ALLOCATION, BOXES_OF_A_CHAIN),
                        aheadOf(Workload.W3, "ahead of peers that rewrite bytecode", REWRITERS)),
                goal(
                        Workload.W3S,
                        atMostTimes(Workload.W3S, Peer.HAND, 1.6),
                        aheadOfAll(Workload.W3S),
                        atMost(Workload.W3S, Metric.ALLOCATION, 400)),
                goal(Workload.W4, atMostTimes(Workload.W4, Peer.HAND, 1.5)));
    }

    private static List<Goal> tasks() {
        return List.of(
                goal(Workload.W5, atMostTimes(Workload.W5, Peer.HAND, 4), aheadOfAll(Workload.W5)),
                goal(Workload.W5M, atMost(Workload.W5M, Metric.PEAK_HEAP, 150)),
                goal(Workload.W6, atMost(Workload.W6, Metric.RETAINED, 112)),
                goal(Workload.W6C, atMost(Workload.W6C, Metric.RETAINED, 64)),
                goal(Workload.W7, atMostTimes(Workload.W7, Peer.HAND, 1.08), atMost(Workload.W7, Metric.RESIDENT, 250)),
                goal(Workload.W8, atMostTimes(Workload.W8, Peer.HAND, 4), aheadOfAll(Workload.W8)),
                goal(Workload.W9, atMostTimes(Workload.W9, Peer.HAND, 4), aheadOfAll(Workload.W9)));
    }

    private static List<Goal> newer() {
        return List.of(
                goal(Workload.W11, PairDemands.atMost(Derived.SUSPENSION_BYTES, 64)),
                goal(Workload.W11M, PairDemands.flatHeap(Workload.W11M, 1)),
                goal(Workload.W12, aheadOfAll(Workload.W12)),
                goal(Workload.W12S, aheadOfAll(Workload.W12S)),
                goal(Workload.W13, PairDemands.atLeast(Derived.SPEED_UP, 1.6)),
                goal(Workload.W13P, aheadOf(Workload.W13P, "ahead of Kotlin and virtual threads", MANY_CORES)),
                goal(Workload.W14, aheadOf(Workload.W14, "ahead of Kotlin and virtual threads", MANY_CORES)));
    }

    private static Goal goal(Workload workload, Demand... demands) {
        return new Goal(workload.name() + " " + workload.title(), List.of(demands));
    }
}
