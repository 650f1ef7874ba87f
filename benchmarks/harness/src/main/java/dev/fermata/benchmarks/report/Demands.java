package dev.fermata.benchmarks.report;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import dev.fermata.benchmarks.report.Verdict.Outcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The kinds of demand. */
final class Demands {
    private static final String NONE = "-";

    private Demands() {}

    /** Fermata takes at most so many times what another peer takes. */
    static Demand atMostTimes(Workload workload, Peer base, double factor) {
        String demand = "at most %s × %s".formatted(Numbers.plain(factor), base.id());
        return results -> {
            OptionalDouble ratio = results.ratio(workload, Peer.FERMATA, base);
            return ratio.isEmpty()
                    ? new Verdict(demand, NONE, Outcome.UNKNOWN)
                    : verdict(demand, Numbers.shown(ratio.getAsDouble()) + " ×", ratio.getAsDouble() <= factor);
        };
    }

    /** A number of Fermata is at most so large. */
    static Demand atMost(Workload workload, Metric metric, double limit) {
        String demand = "at most %s %s".formatted(Numbers.plain(limit), metric.unit());
        return results -> {
            OptionalDouble number = results.number(workload, Peer.FERMATA, metric);
            return number.isEmpty()
                    ? new Verdict(demand, NONE, Outcome.UNKNOWN)
                    : verdict(
                            demand,
                            Numbers.shown(number.getAsDouble()) + " " + metric.unit(),
                            number.getAsDouble() <= limit);
        };
    }

    /** No allocation: less than half a byte for a unit, for what a run as a whole needs is spread over its units. */
    static Demand noAllocation(Workload workload) {
        String demand = "0 B";
        return results -> {
            OptionalDouble bytes = results.number(workload, Peer.FERMATA, Metric.ALLOCATION);
            return bytes.isEmpty()
                    ? new Verdict(demand, NONE, Outcome.UNKNOWN)
                    : verdict(demand, Numbers.shown(bytes.getAsDouble()) + " B", bytes.getAsDouble() < 0.5);
        };
    }

    /** Ahead of all ways to write asynchronous code, but the one by hand. */
    static Demand aheadOfAll(Workload workload) {
        Set<Peer> others = EnumSet.complementOf(EnumSet.of(Peer.HAND, Peer.PLAIN, Peer.FERMATA));
        return aheadOf(workload, "ahead of all peers", others);
    }

    /** Ahead of some. */
    static Demand aheadOf(Workload workload, String demand, Set<Peer> others) {
        return results -> {
            Optional<Peer> best = others.stream()
                    .filter(peer -> results.ratio(workload, Peer.FERMATA, peer).isPresent())
                    .max(Comparator.comparingDouble(
                            peer -> results.ratio(workload, Peer.FERMATA, peer).getAsDouble()));
            if (best.isEmpty()) {
                return new Verdict(demand, NONE, Outcome.UNKNOWN);
            }
            double ratio = results.ratio(workload, Peer.FERMATA, best.get()).getAsDouble();
            return verdict(
                    demand, "%s × %s".formatted(Numbers.shown(ratio), best.get().id()), ratio < 1);
        };
    }

    /** What one unit costs is about the same in all sizes: the dearest at most so many times the cheapest. */
    static Demand level(Workload workload, int smallest, double factor) {
        String demand = String.format(
                Locale.ROOT, "level from %,d on: dearest at most %s × cheapest", smallest, Numbers.plain(factor));
        return results -> {
            List<Double> costs = workload.growth().stream()
                    .filter(size -> size >= smallest)
                    .map(size -> UnitCost.of(results, workload, Peer.FERMATA, size))
                    .flatMap(cost -> cost.stream().boxed())
                    .toList();
            if (costs.size() < 2) {
                return new Verdict(demand, NONE, Outcome.UNKNOWN);
            }
            double[] sorted =
                    costs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double spread = sorted[sorted.length - 1] / sorted[0];
            return verdict(demand, Numbers.shown(spread) + " ×", spread <= factor);
        };
    }

    /** Met when all are; missed when one is. */
    static Outcome all(List<Verdict> verdicts) {
        List<Outcome> outcomes = verdicts.stream().map(Verdict::outcome).toList();
        return Arrays.stream(new Outcome[] {Outcome.MISSED, Outcome.UNKNOWN})
                .filter(outcomes::contains)
                .findFirst()
                .orElse(Outcome.MET);
    }

    private static Verdict verdict(String demand, String value, boolean met) {
        return new Verdict(demand, value, met ? Outcome.MET : Outcome.MISSED);
    }
}
