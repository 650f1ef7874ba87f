package dev.fermata.benchmarks.report;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import dev.fermata.benchmarks.report.Verdict.Outcome;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** The kinds of demand that compare two numbers of Fermata. */
final class PairDemands {
    private PairDemands() {}

    /** What two workloads tell together is at most so large. */
    static Demand atMost(Derived derived, double limit) {
        String demand = "%s: at most %s".formatted(derived.title(), Numbers.plain(limit));
        return results -> verdict(demand, derived.of(results, Peer.FERMATA), number -> number <= limit);
    }

    /** The same is at least so large. */
    static Demand atLeast(Derived derived, double limit) {
        String demand = "%s: at least %s".formatted(derived.title(), Numbers.plain(limit));
        return results -> verdict(demand, derived.of(results, Peer.FERMATA), number -> number >= limit);
    }

    /** The heap does not grow between the two looks at it, by more than what a JVM itself adds meanwhile. */
    static Demand flatHeap(Workload workload, double megabytes) {
        String demand = "growth from a tenth to the end: at most %s MB".formatted(Numbers.plain(megabytes));
        return results -> {
            OptionalDouble end = results.number(workload, Peer.FERMATA, Metric.HEAP_AT_END);
            OptionalDouble tenth = results.number(workload, Peer.FERMATA, Metric.HEAP_AFTER_TENTH);
            OptionalDouble growth = end.isPresent() && tenth.isPresent()
                    ? OptionalDouble.of(end.getAsDouble() - tenth.getAsDouble())
                    : OptionalDouble.empty();
            return verdict(demand, growth, number -> number <= megabytes);
        };
    }

    /** A program under the agent starts as fast as in the way that it is compared with, nearly: wall time. */
    static Demand startUp(String program, String base, double factor) {
        String demand = "%s: at most %s × %s".formatted(program, Numbers.plain(factor), base);
        return results -> verdict(
                demand,
                results.startUps().ratio(program, "fermata", StartUps.Measure.WALL),
                number -> number <= factor);
    }

    private static Verdict verdict(String demand, OptionalDouble number, DoublePredicate enough) {
        if (number.isEmpty()) {
            return new Verdict(demand, "-", Outcome.UNKNOWN);
        }
        Outcome outcome = enough.test(number.getAsDouble()) ? Outcome.MET : Outcome.MISSED;
        return new Verdict(demand, Numbers.shown(number), outcome);
    }
}
