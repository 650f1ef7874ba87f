package dev.fermata.benchmarks.report;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/** A number that two workloads of a peer tell together. */
enum Derived {
    /** Time of a suspension of W11, without that of its future. */
    SUSPENSION_TIME("W11 − W11b, ns", Workload.W11, Workload.W11B, Metric.TIME, (all, base) -> all - base),
    /** Bytes of a suspension of W11, without those of its future. */
    SUSPENSION_BYTES("W11 − W11b, B", Workload.W11, Workload.W11B, Metric.ALLOCATION, (all, base) -> all - base),
    /** What one more call costs a failure, when nothing suspends. */
    CALL_OF_FAILURE("W12, ns a call", Workload.W12, Workload.W12L, Metric.TIME, Derived::perCall),
    /** The same, when all calls are suspended. */
    SUSPENDED_CALL_OF_FAILURE("W12s, ns a call", Workload.W12S, Workload.W12SL, Metric.TIME, Derived::perCall),
    /** How many times faster all cores are than one. */
    SPEED_UP("W13, speed-up", Workload.W13O, Workload.W13, Metric.TIME, (one, all) -> one / all);

    private final String title;
    private final Workload left;
    private final Workload right;
    private final Metric metric;
    private final DoubleBinaryOperator operator;

    Derived(String title, Workload left, Workload right, Metric metric, DoubleBinaryOperator operator) {
        this.title = title;
        this.left = left;
        this.right = right;
        this.metric = metric;
        this.operator = operator;
    }

    String title() {
        return title;
    }

    OptionalDouble of(Results results, Peer peer) {
        OptionalDouble one = results.number(left, peer, metric);
        OptionalDouble other = results.number(right, peer, metric);
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(operator.applyAsDouble(one.getAsDouble(), other.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static double perCall(double deep, double shallow) {
        return (deep - shallow) / (Parameters.DEEP - Parameters.SHALLOW);
    }
}
